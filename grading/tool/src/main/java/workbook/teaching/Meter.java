// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.PrintStream;
import java.time.Duration;

/** Tells how far it is: one line on a terminal, now and then a line elsewhere. */
final class Meter {

    private static final long SECONDS_BETWEEN_LINES = 5;
    private static final String REWRITE = "\r%s\u001b[K";

    private final PrintStream to;
    private final boolean terminal;
    private final int all;
    private final long started = System.nanoTime();
    private long told = started;

    Meter(PrintStream to, boolean terminal, int all) {
        this.to = to;
        this.terminal = terminal;
        this.all = all;
    }

    void tell(int graded, int kept) {
        if (terminal) {
            to.printf(REWRITE, line(graded, kept));
        } else if (since(told).toSeconds() >= SECONDS_BETWEEN_LINES) {
            told = System.nanoTime();
            to.println(line(graded, kept));
        }
        to.flush();
    }

    void end(int graded, int kept) {
        if (terminal) {
            to.printf(REWRITE, "");
        }
        Duration took = since(started);
        to.println(graded + " submissions in " + words(took) + ", "
                + rate(graded, took) + " a second"
                + (kept > 0 ? "; " + kept + " more were graded before" : ""));
        to.flush();
    }

    private String line(int graded, int kept) {
        Duration took = since(started);
        String left = graded == 0
                ? "time left unknown yet"
                : words(took.dividedBy(graded).multipliedBy(all - graded - kept))
                        + " left";
        return (graded + kept) + " of " + all + " submissions, " + rate(graded, took)
                + " a second, " + left;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static String rate(int graded, Duration took) {
        return "%.1f".formatted(graded * 1000.0 / Math.max(1, took.toMillis()));
    }

    /** Such as {@code 4 min 12 s}. */
    static String words(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }
}
