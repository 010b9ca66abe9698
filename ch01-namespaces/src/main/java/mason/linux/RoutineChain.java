// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * C functions to be called one after the other by a child that has no Java any more.
 * Nobody looks at what they return. Each becomes a context that is linked to the next:
 * {@code makecontext(3)}, and {@code setcontext(3)} enters the first.
 */
final class RoutineChain {

    private static final int MOST_ARGUMENTS = 5;
    private static final int CONTEXT = 8192;
    private static final int STACK = 16384;
    /** Where ucontext_t has its fields, on x86-64 as on AArch64. */
    private static final int UC_LINK = 8;
    private static final int UC_STACK = 16;
    private static final int UC_STACK_SIZE = 32;

    private final List<Routine> routines = new ArrayList<>();
    private final List<Pointer> memory = new ArrayList<>();

    private record Routine(String function, long... arguments) {
    }

    /** @param arguments five at most: integers, and addresses that outlive the call */
    RoutineChain then(String function, long... arguments) {
        routines.add(new Routine(function, arguments));
        return this;
    }

    /** Memory that lives as long as this chain. */
    Pointer allocate(int bytes) {
        Pointer allocated = LibC.allocate(bytes);
        memory.add(allocated);
        return allocated;
    }

    /** Memory of others that shall live as long. */
    RoutineChain keeping(Pointer... others) {
        memory.addAll(List.of(others));
        return this;
    }

    /** Memory with a C string in it, that lives as long as this chain. */
    Pointer text(String text) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.UTF_8);
        Pointer allocated = allocate(bytes.length);
        allocated.put(0, bytes, 0, bytes.length);
        return allocated;
    }

    /** What to give to {@code setcontext(3)}; lives as long as this chain. */
    Pointer first() {
        Pointer next = null;
        for (int i = routines.size() - 1; i >= 0; i--) {
            next = context(routines.get(i), next);
        }
        return next;
    }

    private Pointer context(Routine routine, Pointer next) {
        Pointer context = allocate(CONTEXT);
        LibC.CALLS.getcontext(context);
        context.putAddress(UC_LINK, next == null ? 0 : next.address());
        context.putAddress(UC_STACK, allocate(STACK).address());
        context.putLong(UC_STACK_SIZE, STACK);
        long[] a = Arrays.copyOf(routine.arguments(), MOST_ARGUMENTS);
        LibC.CALLS.makecontext(context, address(routine.function()),
                routine.arguments().length, a[0], a[1], a[2], a[3], a[4]);
        return context;
    }

    /** Of a function of the C library: {@code dlsym(3)}. */
    static Pointer address(String function) {
        return LibC.CALLS.dlsym(null, function);
    }
}
