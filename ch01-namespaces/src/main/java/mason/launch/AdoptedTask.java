// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Pidfd;
import mason.linux.Signal;

/**
 * A running container that another JVM has started, as a daemon finds it after its own
 * restart: a {@link Task} whose process 1 is not our child.
 */
public final class AdoptedTask {

    private final Pid pid;
    private final Pidfd process1;
    private final CompletableFuture<Optional<ExitStatus>> end = new CompletableFuture<>();

    private AdoptedTask(Pid pid, Pidfd process1) {
        this.pid = pid;
        this.process1 = process1;
    }

    /**
     * Holds a process. Its number may have been another's before, so the caller looks at
     * what it is afterwards.
     *
     * @throws mason.linux.KernelException if there is no such process
     */
    public static AdoptedTask of(Pid pid) {
        AdoptedTask task = new AdoptedTask(pid, Pidfd.open(pid));
        ExitWatch.SHARED.other(pid, task.process1, task.end);
        return task;
    }

    /** Process 1, by its number on the host. */
    public Pid pid() {
        return pid;
    }

    /** Sends a signal to process 1, and says whether it was still there. */
    public boolean signal(Signal signal) {
        return process1.signal(signal);
    }

    /** Whether process 1 has not ended yet. */
    public boolean isAlive() {
        return process1.isAlive();
    }

    /**
     * How process 1 ends, once it does. Nothing where its parent was quicker than we, and
     * the kernel does not tell it afterwards, as before Linux 6.15.
     */
    public CompletableFuture<Optional<ExitStatus>> ended() {
        return end.copy();
    }
}
