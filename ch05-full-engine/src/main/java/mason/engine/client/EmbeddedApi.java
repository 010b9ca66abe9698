// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import mason.engine.api.EngineApi;
import mason.engine.api.Router;
import mason.engine.container.Engine;

/** An engine in this JVM, asked as a daemon is asked, without a socket between. */
final class EmbeddedApi implements Api {

    private final Router router;

    EmbeddedApi(Engine engine) {
        this.router = new Router(new EngineApi(engine).routes(),
                (exchange, failure) -> {
                });
    }

    @Override
    public Reply send(Request request) throws IOException {
        InProcessExchange exchange = new InProcessExchange(request);
        Thread thread = new Thread(() -> exchange.answerBy(router), "engine");
        thread.setDaemon(true);
        thread.start();
        try {
            return exchange.reply().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the engine gave no answer", e);
        }
    }
}
