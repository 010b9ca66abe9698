// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.concurrent.CompletableFuture;
import mason.linux.ChildProcess;
import mason.linux.ExitStatus;
import mason.linux.Pid;
import mason.linux.Signal;

/**
 * A running container, as the JVM that started it sees it. Its process 1 is held by a
 * pidfd: no signal reaches another process that has got its number.
 */
public final class Task {

    private final ChildProcess process1;
    private final BuilderThread builder;
    private final CompletableFuture<ExitStatus> end = new CompletableFuture<>();
    private boolean watched;

    /** One that is to end with this JVM keeps its builder thread: {@link Lifetime}. */
    Task(ChildProcess process1, BuilderThread builder, Lifetime lifetime) {
        this.process1 = process1;
        this.builder = builder;
        if (lifetime == Lifetime.OF_ITS_OWN) {
            builder.close();
        }
    }

    /** Process 1, by its number on the host. */
    public Pid pid() {
        return process1.pid();
    }

    /** Sends a signal to process 1, and says whether it was still there. */
    public boolean signal(Signal signal) {
        return process1.signal(signal);
    }

    /** Whether process 1 has not ended yet. */
    public boolean isAlive() {
        return process1.pidfd().isAlive();
    }

    /** Waits for the end of process 1. */
    public ExitStatus await() {
        if (isFirstToWatch()) {
            try (builder) {
                end.complete(process1.await());
            }
        }
        return end.join();
    }

    /** How process 1 ends, once it does. All tasks together cost one thread. */
    public CompletableFuture<ExitStatus> ended() {
        if (isFirstToWatch()) {
            CompletableFuture<ExitStatus> seen = new CompletableFuture<>();
            seen.thenAccept(status -> {
                builder.close();
                end.complete(status);
            });
            ExitWatch.SHARED.child(process1, seen);
        }
        return end.copy();
    }

    private synchronized boolean isFirstToWatch() {
        boolean first = !watched;
        watched = true;
        return first;
    }
}
