// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A thread that changes its namespaces and is used for nothing else: no other thread is
 * to find itself in them, and this one may be unable to start Java threads afterwards.
 * It ends when it is closed.
 */
public final class BuilderThread implements AutoCloseable {

    private final Thread[] thread = new Thread[1];
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        thread[0] = new Thread(work, "builder");
        thread[0].setDaemon(true);
        return thread[0];
    });

    /** What {@code work} returns or throws on this thread. */
    public <T> T call(Callable<T> work) {
        return result(submit(work));
    }

    /** Begins with {@code work}. */
    <T> Future<T> submit(Callable<T> work) {
        return executor.submit(work);
    }

    /** What the work has returned or thrown, once it is done. */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            if (thread[0] != null) {
                thread[0].join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
