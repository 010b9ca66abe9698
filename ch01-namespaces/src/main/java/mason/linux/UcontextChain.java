// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * C calls to be made one after the other by a child that has no Java any more, whatever
 * they return. Each becomes a {@link Ucontext} that is linked to the next, and {@code
 * setcontext(3)} enters the first. Needs glibc 2.8.
 */
final class UcontextChain {

    private static final int STACK = 16384;

    private UcontextChain() {
    }

    /** The address of the first context, which lives as long as the arena. */
    static long of(List<CCall> calls, Arena arena) {
        Ucontext blocking = new Ucontext(arena, SignalSet.ASYNCHRONOUS);
        Ucontext unblocking = new Ucontext(arena, SignalSet.EMPTY);
        long next = 0;
        for (int i = calls.size() - 1; i >= 0; i--) {
            CCall call = calls.get(i);
            long context = arena.allocate(Ucontext.SIZE);
            (call.function().equals("execve") ? unblocking : blocking).make(context, next,
                    arena.allocate(STACK), STACK, call.function(),
                    call.words(arena, 0));
            next = context;
        }
        return next;
    }
}
