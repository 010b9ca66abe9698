// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.util.concurrent.atomic.AtomicLong;
import mason.engine.api.Router;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Hands Jetty's requests to the router, each on a thread that may block. */
final class ApiHandler extends Handler.Abstract {

    private final Router router;
    private final Conversations conversations;
    private final AtomicLong numbers = new AtomicLong();

    ApiHandler(Router router, Conversations conversations) {
        this.router = router;
        this.conversations = conversations;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        JettyExchange exchange = new JettyExchange(numbers.incrementAndGet(), request,
                response, callback, conversations);
        try {
            router.answer(exchange);
            exchange.complete();
        } catch (Exception | Error e) {
            callback.failed(e);
        }
        return true;
    }
}
