// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mason.linux.Child;

/**
 * Ends a container when this JVM is told to end, by Ctrl-C for one. Process 1 ignores
 * the requests it has no handler for, but not the signal of its parent namespace that
 * nobody can handle: pid_namespaces(7). With it goes everybody in its namespace.
 */
final class Farewell implements AutoCloseable {

    private static final int SIGTERM = 15;
    private static final int SIGKILL = 9;
    private static final int MILLISECONDS_OF_GRACE = 500;
    private static final int MILLISECONDS_TO_TIDY_UP = 2000;

    private final Child child;
    private final Thread hook = new Thread(this::end, "farewell");
    private final CountDownLatch over = new CountDownLatch(1);

    private Farewell(Child child) {
        this.child = child;
    }

    static Farewell to(Child child) {
        Farewell farewell = new Farewell(child);
        Runtime.getRuntime().addShutdownHook(farewell.hook);
        return farewell;
    }

    private void end() {
        try {
            signal(SIGTERM);
            if (!over.await(MILLISECONDS_OF_GRACE, TimeUnit.MILLISECONDS)) {
                signal(SIGKILL);
                over.await(MILLISECONDS_TO_TIDY_UP, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The number of somebody who has ended may be another's by now. */
    private void signal(int signal) {
        if (over.getCount() > 0) {
            child.pid().signal(signal);
        }
    }

    /** Its end has been heard of, and the terminal is as it was. */
    @Override
    public void close() {
        over.countDown();
    }
}
