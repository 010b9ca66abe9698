// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * Asynchronous signals, blocked for this thread until it is closed. A child that shares
 * this JVM's memory begins with this thread's mask, and no handler of the JVM may run in
 * it: sigprocmask(2).
 */
final class BlockedSignals implements AutoCloseable {

    private static final Argument BLOCK = Argument.symbol("SIG_BLOCK", 0);
    private static final Argument SET = Argument.symbol("SIG_SETMASK", 2);

    private final byte[] before = SignalSet.EMPTY.bytes();

    BlockedSignals() {
        CCall.of("sigprocmask", BLOCK, SignalSet.ASYNCHRONOUS.argument(),
                new Argument.Struct(before, "[]")).make();
    }

    @Override
    public void close() {
        CCall.of("sigprocmask", SET, new Argument.Struct(before, "[]"),
                Argument.symbol("NULL", 0)).make();
    }
}
