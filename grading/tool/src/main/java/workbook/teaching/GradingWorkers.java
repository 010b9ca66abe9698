// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import workbook.report.ProgressLine;

/**
 * The threads that grade a class. What is known of each student lies in files: memory
 * holds the names, and those who are being graded.
 */
final class GradingWorkers {

    private static final int SECONDS_BETWEEN_TABLES = 10;
    private static final int SECONDS_TO_STOP = 20;

    private final StudentGrading grading;
    private final ClassTables tables;
    private final ProgressLine progress;
    private final Iterator<Student> next;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final ExecutorService threads;
    private volatile boolean stopped;

    GradingWorkers(StudentGrading grading, List<Student> students, ClassTables tables,
            ProgressLine progress, int jobs) {
        this.grading = grading;
        this.tables = tables;
        this.progress = progress;
        this.next = students.iterator();
        this.threads = Executors.newFixedThreadPool(jobs);
        for (int i = 0; i < jobs; i++) {
            threads.execute(this::work);
        }
        threads.shutdown();
    }

    private void work() {
        try {
            for (Student student = take(); student != null; student = take()) {
                switch (grading.grade(student)) {
                    case GRADED -> progress.oneDone();
                    case KEPT -> progress.oneSkipped();
                    case STOPPED -> {
                        return;
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
            threads.shutdownNow();
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
     * @return whether all are graded, and it was not stopped before
     */
    boolean await() throws InterruptedException {
        while (!threads.awaitTermination(SECONDS_BETWEEN_TABLES, TimeUnit.SECONDS)) {
            if (!stopped) {
                tables.write();
            }
        }
        if (!stopped) {
            progress.end();
        }
        return !stopped;
    }

    /** Ends the threads; the students they were at are graded anew next time. */
    void stop() throws InterruptedException {
        stopped = true;
        grading.stopped().set(true);
        threads.shutdownNow();
        threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** What ended it early, if anything did. */
    Optional<Exception> failure() {
        return Optional.ofNullable(failure.get());
    }
}
