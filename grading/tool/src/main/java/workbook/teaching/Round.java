// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One run over a class by several workers. What is known of each student lies in files:
 * memory holds the names, and those who are being graded.
 */
final class Round {

    private static final int SECONDS_BETWEEN_TABLES = 10;
    private static final int SECONDS_TO_STOP = 20;

    private final Marking marking;
    private final GradesTable table;
    private final Iterator<Student> next;
    private final AtomicInteger graded = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final ExecutorService workers;
    private volatile boolean stopped;

    Round(Marking marking, GradesTable table, int jobs) {
        this.marking = marking;
        this.table = table;
        this.next = table.students().iterator();
        this.workers = Executors.newFixedThreadPool(jobs);
        for (int i = 0; i < jobs; i++) {
            workers.execute(this::work);
        }
        workers.shutdown();
    }

    private void work() {
        try {
            for (Student student = take(); student != null; student = take()) {
                Marking.Result result = marking.mark(student);
                (result == Marking.Result.KEPT ? kept : graded).incrementAndGet();
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
            workers.shutdownNow();
        }
    }

    private Student take() {
        synchronized (next) {
            return !Thread.currentThread().isInterrupted() && next.hasNext()
                    ? next.next()
                    : null;
        }
    }

    /**
     * Waits for the end, with the table never older than some seconds.
     *
     * @return whether it is the end, and not that somebody stopped it
     */
    boolean await(Meter meter) throws InterruptedException {
        long written = System.nanoTime();
        while (!workers.awaitTermination(500, TimeUnit.MILLISECONDS)) {
            meter.tell(graded.get(), kept.get());
            long age = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - written);
            if (age >= SECONDS_BETWEEN_TABLES && !stopped) {
                table.write();
                written = System.nanoTime();
            }
        }
        if (!stopped) {
            meter.end(graded.get(), kept.get());
        }
        return !stopped;
    }

    /** Ends the workers; who was being graded is graded anew next time. */
    void stop() throws InterruptedException {
        stopped = true;
        marking.stopped().set(true);
        workers.shutdownNow();
        workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** What ended it early, if anything did. */
    List<Exception> failures() {
        return failure.get() == null ? List.of() : List.of(failure.get());
    }
}
