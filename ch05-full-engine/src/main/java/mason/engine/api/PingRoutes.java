// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Whether the daemon is there, and what it speaks. */
final class PingRoutes {

    private static final int OK = 200;

    private PingRoutes() {
    }

    static Stream<Route> all() {
        return Stream.of(Route.get("/_ping", c -> answer(c, "OK")),
                Route.head("/_ping", c -> answer(c, "")));
    }

    private static void answer(Call call, String text) throws IOException {
        Exchange exchange = call.exchange();
        exchange.answerHeader("Builder-Version", "1");
        exchange.answerHeader("Swarm", "inactive");
        exchange.answerHeader("Cache-Control", "no-cache, no-store, must-revalidate");
        exchange.answerHeader("Pragma", "no-cache");
        exchange.answerHeader("Content-Type", "text/plain; charset=utf-8");
        exchange.answerHeader("Content-Length", "" + text.length());
        try (OutputStream out = exchange.answer(OK)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
