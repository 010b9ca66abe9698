// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mason.linux.Signal;

/**
 * Ends a container when this JVM is told to end, by Ctrl-C for one. Process 1 ignores
 * requests it has no handler for, but not SIGKILL from its parent namespace:
 * pid_namespaces(7). All processes of its PID namespace end with it.
 */
final class StopAtExit implements AutoCloseable {

    private static final int MILLISECONDS_OF_GRACE = 500;
    private static final int MILLISECONDS_TO_TIDY_UP = 2000;

    private final Task task;
    private final Thread hook = new Thread(this::stop, "stop");
    private final CountDownLatch over = new CountDownLatch(1);

    private StopAtExit(Task task) {
        this.task = task;
    }

    static StopAtExit of(Task task) {
        StopAtExit stop = new StopAtExit(task);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    private void stop() {
        try {
            task.signal(Signal.TERM);
            if (!over.await(MILLISECONDS_OF_GRACE, TimeUnit.MILLISECONDS)) {
                task.signal(Signal.KILL);
                over.await(MILLISECONDS_TO_TIDY_UP, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The container has ended, and the terminal is as it was. */
    @Override
    public void close() {
        over.countDown();
    }
}
