// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * C calls to be made one after the other by a child that has no Java any more, whatever
 * they return. Each becomes a context that is linked to the next: {@code makecontext(3)},
 * and {@code setcontext(3)} enters the first. Needs glibc 2.8.
 */
final class UcontextChain {

    private static final int CONTEXT = 8192;
    private static final int STACK = 16384;
    /** Where ucontext_t has its fields, on x86-64 as on AArch64. */
    private static final int UC_LINK = 8;
    private static final int UC_STACK = 16;
    private static final int UC_STACK_SIZE = 32;

    private UcontextChain() {
    }

    /** The address of the first context, which lives as long as the arena. */
    static long of(List<CCall> calls, Arena arena) {
        long next = 0;
        for (int i = calls.size() - 1; i >= 0; i--) {
            next = context(calls.get(i), next, arena);
        }
        return next;
    }

    private static long context(CCall call, long next, Arena arena) {
        long context = arena.allocate(CONTEXT);
        LibC.call("getcontext", context);
        arena.putWord(context + UC_LINK, next);
        arena.putWord(context + UC_STACK, arena.allocate(STACK));
        arena.putWord(context + UC_STACK_SIZE, STACK);
        long[] words = call.words(arena, 0);
        long[] all = new long[3 + words.length];
        all[0] = context;
        all[1] = LibC.address(call.function());
        all[2] = words.length;
        System.arraycopy(words, 0, all, 3, words.length);
        LibC.call("makecontext", all);
        return context;
    }
}
