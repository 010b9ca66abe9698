// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A process that this one has started and will wait for. It is held by a pidfd, so that
 * a signal never reaches another process that got its number: pidfd_open(2), Linux 5.3.
 */
public final class ChildProcess {

    private static final int P_PIDFD = 3;
    private static final int WEXITED = 4;
    private static final int SIGINFO_SIZE = 128;
    private static final int SI_CODE = 8;
    private static final int SI_STATUS = 24;
    private static final int CLD_EXITED = 1;

    private final Pid pid;
    private final Fd pidfd;
    private boolean ended;

    ChildProcess(Pid pid) {
        this.pid = pid;
        this.pidfd = new Fd(pid.opening().make());
    }

    public Pid pid() {
        return pid;
    }

    /**
     * {@code pidfd_send_signal(2)}, Linux 5.1.
     *
     * @return whether the process was still there
     */
    public synchronized boolean signal(Signal signal) {
        return !ended && Pid.delivered(CCall.of(SystemCall.PIDFD_SEND_SIGNAL,
                Argument.descriptor(pidfd), signal.argument(), Argument.symbol("NULL", 0),
                Argument.number(0)));
    }

    /**
     * Waits for its end: {@code waitid(2)} with {@code P_PIDFD}, Linux 5.4. To be called
     * once.
     */
    public ExitStatus await() {
        byte[] siginfo = new byte[SIGINFO_SIZE];
        CCall call = CCall.of("waitid", Argument.symbol("P_PIDFD", P_PIDFD),
                Argument.descriptor(pidfd), new Argument.Struct(siginfo, "{}"),
                Argument.symbol("WEXITED", WEXITED));
        Waiting.forEnd(call);
        release();
        return status(ByteBuffer.wrap(siginfo).order(ByteOrder.nativeOrder()));
    }

    private synchronized void release() {
        ended = true;
        pidfd.close();
    }

    private static ExitStatus status(ByteBuffer siginfo) {
        int status = siginfo.getInt(SI_STATUS);
        return siginfo.getInt(SI_CODE) == CLD_EXITED
                ? new ExitStatus.Exited(status)
                : new ExitStatus.Killed(status);
    }
}
