// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mason.engine.api.Exchange;
import mason.engine.api.Router;

/** What the daemon tells its operator: a line each, with the number of the request. */
public record DaemonLog(PrintStream out) implements Router.Log {

    public void say(String sentence) {
        out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + sentence);
    }

    @Override
    public synchronized void failed(Exchange exchange, Throwable failure) {
        Optional<String> sentence = Router.sentence(failure);
        say("request " + exchange.number() + ": " + exchange.method() + " "
                + printable(exchange.path()) + " failed: "
                + printable(sentence.orElse("" + failure)));
        if (sentence.isEmpty()) {
            failure.printStackTrace(out);
        }
    }

    /** What comes from outside shall not write lines of its own. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
