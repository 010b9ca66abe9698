// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.io.PrintStream;
import java.time.Duration;

/**
 * How much is done, and how long the rest will take: on a terminal one line that is
 * overwritten, elsewhere a line now and then.
 */
public final class ProgressLine {

    private static final String ERASE = "\r\u001b[K";
    private static final int SECONDS_BETWEEN_LINES = 5;

    private final PrintStream to;
    private final boolean terminal;
    private final String noun;
    private final int all;
    private final long started = System.nanoTime();
    private long told = started;
    private int done;
    private int skipped;

    /** @param noun what is counted, in the plural */
    public ProgressLine(PrintStream to, boolean terminal, String noun, int all) {
        this.to = to;
        this.terminal = terminal;
        this.noun = noun;
        this.all = all;
    }

    public synchronized void oneDone() {
        done++;
        show();
    }

    /** One needs no work, which says nothing about the time that others take. */
    public synchronized void oneSkipped() {
        skipped++;
        show();
    }

    private void show() {
        if (terminal) {
            to.print(ERASE + line());
        } else if (since(told).toSeconds() >= SECONDS_BETWEEN_LINES) {
            told = System.nanoTime();
            to.println(line());
        }
        to.flush();
    }

    private String line() {
        Duration took = since(started);
        String left = done == 0
                ? "time left unknown yet"
                : words(took.dividedBy(done).multipliedBy(all - done - skipped))
                        + " left";
        return (done + skipped) + " of " + all + " " + noun + ", " + rate(took)
                + " a second, " + left;
    }

    /** Prints something else on the same terminal. */
    public synchronized void aside(Runnable other) {
        erase();
        other.run();
        if (terminal && done + skipped < all) {
            show();
        }
    }

    public synchronized void end() {
        erase();
        Duration took = since(started);
        to.println(done + " " + noun + " in " + words(took) + ", " + rate(took)
                + " a second"
                + (skipped > 0 ? "; " + skipped + " more were done before" : ""));
    }

    private void erase() {
        if (terminal) {
            to.print(ERASE);
            to.flush();
        }
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private String rate(Duration took) {
        return "%.1f".formatted(done * 1000.0 / Math.max(1, took.toMillis()));
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
