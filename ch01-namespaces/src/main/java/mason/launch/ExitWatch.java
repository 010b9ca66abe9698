// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mason.linux.ChildProcess;
import mason.linux.ExitPoll;
import mason.linux.ExitStatus;
import mason.linux.Pidfd;

/**
 * One thread that waits for the ends of all processes that are watched. It runs as long
 * as there is one.
 */
final class ExitWatch {

    static final ExitWatch SHARED = new ExitWatch();

    private final Map<Pidfd, Watched> watched = new HashMap<>();
    private ExitPoll poll;

    /** What is done when a process has ended; it says whether that was all. */
    private interface Watched {

        boolean ended(boolean reaped);
    }

    private ExitWatch() {
    }

    /** Completes {@code end} when the child has ended, and waits for it. */
    void child(ChildProcess child, CompletableFuture<ExitStatus> end) {
        add(child.pidfd(), reaped -> {
            try {
                end.complete(child.await());
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
            }
            return true;
        });
    }

    /**
     * Completes {@code end} when a process has ended that is the child of another, and
     * closes its pidfd.
     */
    void other(Pidfd process, CompletableFuture<Optional<ExitStatus>> end) {
        add(process, reaped -> {
            boolean known = ExitPoll.tellsHowOthersEnded();
            if (known && !reaped) {
                return false;
            }
            end.complete(known ? process.exitStatus() : Optional.empty());
            process.close();
            return true;
        });
    }

    private synchronized void add(Pidfd process, Watched what) {
        if (poll == null) {
            poll = new ExitPoll();
            Thread thread = new Thread(() -> run(poll), "exit-watch");
            thread.setDaemon(true);
            thread.start();
        }
        watched.put(process, what);
        poll.add(process);
    }

    private void run(ExitPoll ours) {
        while (goesOn(ours)) {
            ours.await().forEach(e -> tell(ours, e));
        }
    }

    private void tell(ExitPoll ours, ExitPoll.Ended ended) {
        Pidfd process = ended.process();
        Watched what = taken(ours, process);
        if (!what.ended(ended.reaped())) {
            again(ours, process, what);
        }
    }

    private synchronized Watched taken(ExitPoll ours, Pidfd process) {
        ours.remove(process);
        return watched.remove(process);
    }

    private synchronized void again(ExitPoll ours, Pidfd process, Watched what) {
        watched.put(process, what);
        ours.add(process);
        ours.onlyReaped(process);
    }

    private synchronized boolean goesOn(ExitPoll ours) {
        if (watched.isEmpty()) {
            ours.close();
            poll = null;
            return false;
        }
        return true;
    }
}
