// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.HeapInvocationBuffer;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The C library of this process, by jffi: a function is found by its name, takes 64-bit
 * words and returns one. On x86-64 and AArch64 an argument a function doesn't have does
 * no harm, so that nearly every call is made with six.
 */
final class LibC {

    private static final int IN_REGISTERS = 6;
    private static final CallContext SIX = context(IN_REGISTERS);
    private static final Invoker INVOKER = Invoker.getInstance();
    private static final Map<String, Long> ADDRESSES = new ConcurrentHashMap<>();

    private LibC() {
    }

    private static CallContext context(int words) {
        Type[] types = new Type[words];
        Arrays.fill(types, Type.SINT64);
        return CallContext.getCallContext(Type.SINT64, types, CallingConvention.DEFAULT,
                true);
    }

    /**
     * Calls a function.
     *
     * @return its result, for a function that returns an {@code int}
     */
    static int call(String function, long... words) {
        return (int) callForAddress(function, words);
    }

    /** The same for a function that returns an address. */
    static long callForAddress(String function, long... words) {
        long address = address(function);
        if (words.length > IN_REGISTERS) {
            return callWithMore(address, words);
        }
        long[] w = Arrays.copyOf(words, IN_REGISTERS);
        return INVOKER.invokeN6(SIX, address, w[0], w[1], w[2], w[3], w[4], w[5]);
    }

    private static long callWithMore(long address, long... words) {
        CallContext context = context(words.length);
        HeapInvocationBuffer buffer = new HeapInvocationBuffer(context);
        for (long word : words) {
            buffer.putLong(word);
        }
        return INVOKER.invokeLong(context, address, buffer);
    }

    /** The error the last call left on this thread: {@code errno(3)}. */
    static Errno errno() {
        return new Errno(LastError.getInstance().get());
    }

    /**
     * The address of a function: {@code dlsym(3)}.
     *
     * @throws UnsupportedOperationException if this C library doesn't have it
     */
    static long address(String function) {
        return ADDRESSES.computeIfAbsent(function, LibC::lookUp);
    }

    private static long lookUp(String function) {
        long address = Library.getDefault().getSymbolAddress(function);
        if (address == 0) {
            throw new UnsupportedOperationException(
                    "the C library of this machine has no " + function + "()");
        }
        return address;
    }
}
