// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A call that has been begun, on a thread of its own. The thread stays when the call has
 * returned, for its namespaces to be looked at, until the outcome is forgotten.
 */
final class Begun {

    private final CompletableFuture<Object> outcome = new CompletableFuture<>();
    private final CountDownLatch forgotten = new CountDownLatch(1);

    private Begun() {
    }

    /** What returns a value or throws. */
    interface Work {

        Object make() throws Throwable;
    }

    static Begun of(Work work, int number) {
        Begun begun = new Begun();
        Thread thread = new Thread(() -> begun.run(work), "asked " + number);
        thread.setDaemon(true);
        thread.start();
        return begun;
    }

    private void run(Work work) {
        try {
            outcome.complete(work.make());
        } catch (Throwable thrown) {
            outcome.completeExceptionally(thrown);
        }
        try {
            forgotten.await();
        } catch (InterruptedException end) {
            return;
        }
    }

    /** What the call returns or throws, once it does. */
    Object value() throws Throwable {
        Optional<Throwable> thrown = thrown();
        if (thrown.isPresent()) {
            throw thrown.get();
        }
        return outcome.join();
    }

    /** What the call throws, once it does. */
    Optional<Throwable> thrown() {
        try {
            outcome.join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(e.getCause());
        }
    }

    boolean isOverWithin(Duration time) {
        try {
            outcome.handle((value, thrown) -> "").get(time.toMillis(),
                    TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The thread ends, unless the call never does. */
    void forget() {
        forgotten.countDown();
    }
}
