// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * Contexts beside each other, of which any but the first may be entered only after one
 * with a lower number. So they share a stack: each begins a little above those before it,
 * and overwrites what only they needed.
 */
final class UcontextBlock {

    private static final int DEPTH = 16384;
    /** Room for what makecontext(3) puts on top of the stack. */
    private static final int TOP = 128;

    private final Ucontext ucontext;
    private final long contexts;
    private final long stack;

    UcontextBlock(Arena arena, int count) {
        ucontext = new Ucontext(arena, SignalSet.ASYNCHRONOUS);
        contexts = arena.allocateAligned(count * Ucontext.SIZE, 2 * Ucontext.SIZE);
        stack = arena.allocateAligned(DEPTH + count * TOP, TOP);
    }

    long address(int number) {
        return contexts + (long) number * Ucontext.SIZE;
    }

    /** @param next the number of the context to enter when the function has returned */
    void make(int number, int next, String function, long... words) {
        ucontext.make(address(number), address(next), stack,
                DEPTH + (long) (number + 1) * TOP, function, words);
    }
}
