// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A thread that changes its namespaces, once, and ends: no other thread is to find
 * itself behind walls, and this one may be unable to start Java threads afterwards.
 */
final class BuilderThread {

    private BuilderThread() {
    }

    /** What {@code work} returns or throws on a thread of its own. */
    static <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task, "builder").start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while starting", e);
        }
    }
}
