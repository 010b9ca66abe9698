// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import workbook.course.WorkbookException;
import workbook.report.Grade;
import workbook.report.ProgressLine;

/**
 * Trials on their way, several at a time. However the program ends, those that are
 * running are stopped before, so that nothing of them is left on the machine.
 */
final class TrialRunner implements AutoCloseable {

    private static final int SECONDS_TO_CLEAN_UP = 10;

    private final ExecutorService workers;
    private final ProgressLine progress;
    private final Map<Trial, Future<List<Grade>>> running = new HashMap<>();

    /** Starts them in their order. */
    TrialRunner(List<Trial> trials, int jobs, ProgressLine progress) {
        this.workers = Executors.newFixedThreadPool(jobs);
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        trials.forEach(t -> running.put(t, workers.submit(() -> grades(t))));
    }

    private List<Grade> grades(Trial trial) {
        try {
            return trial.grades();
        } finally {
            progress.oneDone();
        }
    }

    /** Waits for them. */
    List<Grade> of(Trial trial) {
        try {
            return running.get(trial).get();
        } catch (ExecutionException e) {
            throw workers.isShutdown()
                    ? WorkbookException.machine("interrupted")
                    : e.getCause() instanceof WorkbookException trouble
                            ? trouble
                            : WorkbookException.ours("the proof failed: " + e.getCause(),
                                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WorkbookException.machine("interrupted");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
