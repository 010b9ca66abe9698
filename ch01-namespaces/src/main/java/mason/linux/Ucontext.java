// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * A {@code ucontext_t} of glibc, which holds one call of a function with its arguments:
 * getcontext(3), makecontext(3). Where its fields are is part of glibc's ABI.
 */
final class Ucontext {

    /** Room for one: ucontext_t has 968 bytes on x86-64, 4560 on AArch64. */
    static final int SIZE;
    private static final int LINK = 8;
    private static final int STACK = 16;
    private static final int STACK_SIZE = 32;
    private static final int SIGNAL_MASK;
    private static final int FIRST_ARGUMENT;

    static {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        SIZE = arm ? 8192 : 1024;
        SIGNAL_MASK = arm ? 40 : 296;
        FIRST_ARGUMENT = arm ? 184 : 104;
    }

    private final Arena arena;
    private final long template;

    /** @param mask the signals that are blocked during the calls */
    Ucontext(Arena arena, SignalSet mask) {
        this.arena = arena;
        this.template = arena.allocate(SIZE);
        LibC.call("getcontext", template);
        arena.put(template + SIGNAL_MASK, mask.bytes());
    }

    /**
     * Makes a context at {@code address}.
     *
     * @param next the address of the context to enter when the function has returned
     * @param stack of {@code size} bytes; the arguments beyond the sixth go there
     */
    void make(long address, long next, long stack, long size, String function,
            long... words) {
        arena.copy(template, address, SIZE);
        arena.putWord(address + LINK, next);
        arena.putWord(address + STACK, stack);
        arena.putWord(address + STACK_SIZE, size);
        long[] all = new long[3 + words.length];
        all[0] = address;
        all[1] = LibC.address(function);
        all[2] = words.length;
        System.arraycopy(words, 0, all, 3, words.length);
        LibC.call("makecontext", all);
    }

    /** Where a context has the n-th argument of its function, the first is 0. */
    static long argument(long context, int n) {
        return context + FIRST_ARGUMENT + (long) n * Long.BYTES;
    }
}
