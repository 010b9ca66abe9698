// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A descriptor that holds a process: no signal reaches another one that has got its
 * number. {@code int pidfd_open(pid_t pid, unsigned int flags)}, pidfd_open(2), Linux
 * 5.3.
 */
public final class Pidfd implements AutoCloseable {

    private static final Argument P_PIDFD = Argument.symbol("P_PIDFD", 3);
    private static final Argument WEXITED = Argument.symbol("WEXITED", 4);
    private static final int SIGINFO_SIZE = 128;
    private static final int SI_CODE = 8;
    private static final int SI_STATUS = 24;
    private static final int CLD_EXITED = 1;
    private static final short POLLIN = 1;
    private static final int POLLFD_SIZE = 8;

    private final Fd fd;
    private boolean closed;

    private Pidfd(Fd fd) {
        this.fd = fd;
    }

    /** Holds a process that was not waited for by its parent yet. */
    public static Pidfd open(Pid pid) {
        return new Pidfd(new Fd(pid.opening().make()));
    }

    Fd fd() {
        return fd;
    }

    /**
     * {@code pidfd_send_signal(2)}, Linux 5.1.
     *
     * @return whether the process was still there
     */
    public synchronized boolean signal(Signal signal) {
        return !closed && Pid.delivered(CCall.of(SystemCall.PIDFD_SEND_SIGNAL,
                Argument.descriptor(fd), signal.argument(), Argument.symbol("NULL", 0),
                Argument.number(0)));
    }

    /** Whether the process has not ended; a zombie has: {@code poll(2)}. */
    public synchronized boolean isAlive() {
        ByteBuffer pollfd = ByteBuffer.allocate(POLLFD_SIZE)
                .order(ByteOrder.nativeOrder()).putInt(fd.number()).putShort(POLLIN);
        return !closed && Waiting.forEnd(CCall.of("poll",
                new Argument.Struct(pollfd.array(), "[pidfd]"), Argument.number(1),
                Argument.number(0))) == 0;
    }

    /** Waits for a child: {@code waitid(2)} with {@code P_PIDFD}, Linux 5.4. */
    ExitStatus reap() {
        byte[] siginfo = new byte[SIGINFO_SIZE];
        Waiting.forEnd(CCall.of("waitid", P_PIDFD, Argument.descriptor(fd),
                new Argument.Struct(siginfo, "{}"), WEXITED));
        ByteBuffer seen = ByteBuffer.wrap(siginfo).order(ByteOrder.nativeOrder());
        int status = seen.getInt(SI_STATUS);
        return seen.getInt(SI_CODE) == CLD_EXITED
                ? new ExitStatus.Exited(status)
                : new ExitStatus.Killed(status);
    }

    /**
     * How a process has ended that is not our child, once its parent has waited for it;
     * nothing if the kernel can't tell: {@link PidfdInfo}.
     */
    public Optional<ExitStatus> exitStatus() {
        return PidfdInfo.exitStatus(fd);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            fd.close();
        }
    }
}
