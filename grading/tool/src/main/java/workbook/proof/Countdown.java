// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How much is done, and how long the rest will take: one line that is overwritten. */
final class Countdown {

    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter out;
    private final int all;
    private final long started = System.nanoTime();
    private int done;

    Countdown(PrintWriter out, int all) {
        this.out = out;
        this.all = all;
    }

    /** Nobody reads it where standard error is no terminal. */
    static Countdown onTerminal(int all) {
        return new Countdown(terminal()
                ? new PrintWriter(System.err)
                : new PrintWriter(Writer.nullWriter()), all);
    }

    private static boolean terminal() {
        try {
            Path error = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            return error.toString().matches("/dev/(pts/|tty|console).*")
                    && !"dumb".equals(System.getenv("TERM"));
        } catch (IOException notLinux) {
            return false;
        }
    }

    synchronized void oneDone() {
        done++;
        show();
    }

    private void show() {
        Duration sofar = Duration.ofNanos(System.nanoTime() - started);
        long left = sofar.multipliedBy(all - done).dividedBy(Math.max(1, done))
                .toSeconds();
        out.print(ERASE + done + " of " + all + " done, about "
                + (left < 100 ? left + " s" : (left + 30) / 60 + " min") + " left");
        out.flush();
    }

    /** Says something else on the same terminal. */
    synchronized void aside(Runnable other) {
        out.print(ERASE);
        out.flush();
        other.run();
        if (done < all) {
            show();
        }
    }
}
