// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mason.engine.api.Exchange;
import mason.engine.api.Router;

/** What the daemon tells its operator: a line each, with the number of the request. */
public record DaemonLog(PrintStream out) implements Router.Log {

    public void say(String sentence) {
        out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + sentence);
    }

    @Override
    public synchronized void failed(Exchange exchange, Throwable failure) {
        say("request " + exchange.number() + ": " + exchange.method() + " "
                + printable(exchange.path()) + " failed: " + failure);
        failure.printStackTrace(out);
    }

    /** A path comes from outside: it shall not write lines of its own. */
    private static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }
}
