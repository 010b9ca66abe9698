// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** A process that this one has started and will wait for, held by a {@link Pidfd}. */
public final class ChildProcess {

    private final Pid pid;
    private final Pidfd pidfd;

    ChildProcess(Pid pid) {
        this.pid = pid;
        this.pidfd = Pidfd.open(pid);
    }

    public Pid pid() {
        return pid;
    }

    public Pidfd pidfd() {
        return pidfd;
    }

    /**
     * Sends a signal.
     *
     * @return whether the process was still there
     */
    public boolean signal(Signal signal) {
        return pidfd.signal(signal);
    }

    /** Waits for its end. To be called once. */
    public ExitStatus await() {
        ExitStatus status = pidfd.reap();
        pidfd.close();
        return status;
    }
}
