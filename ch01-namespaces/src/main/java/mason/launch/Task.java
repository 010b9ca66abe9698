// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import mason.linux.ChildProcess;
import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Signal;

/**
 * A running container, as the JVM that started it sees it. It ends with the builder
 * thread at the latest, and so with this JVM: {@link DieWithParent}.
 */
public final class Task {

    private final ChildProcess process1;
    private final BuilderThread builder;

    Task(ChildProcess process1, BuilderThread builder) {
        this.process1 = process1;
        this.builder = builder;
    }

    /** Process 1, by its number on the host. */
    public Pid pid() {
        return process1.pid();
    }

    /** Sends a signal to process 1, and says whether it was still there. */
    public boolean signal(Signal signal) {
        return process1.signal(signal);
    }

    /** Waits for the end of process 1. To be called once. */
    public ExitStatus await() {
        try (builder) {
            return process1.await();
        }
    }
}
