// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.api.EngineApi;
import mason.engine.api.Router;
import mason.engine.container.Container;
import mason.engine.container.Engine;
import mason.launch.Executor;
import mason.launch.Lifetime;

/**
 * What jazzer calls with requests of its own making, see {@code bin/fuzz}: the router,
 * JSON, query, filters, names and archives, with an engine of its own below them, which
 * has an image and a container called "c".
 */
public final class ApiFuzz {

    private static final int FAILED = 500;
    private static final int MANY = 200;
    private static final String CREATE =
            """
                            POST /containers/create?name=c
                            {"Image":"busybox","HostConfig":{"NetworkMode":"none"},\
                    "Cmd":["sleep","1"]}""";

    private final Engine engine;
    private final Router router;
    private Throwable failure;
    private int requests;

    private static final class Holder {

        private static final ApiFuzz ONE = onTemporaryState();
    }

    /** @param state is the engine's own */
    ApiFuzz(Path state) {
        this.engine = new Engine(state, Executor.best(Lifetime.OF_THIS_JVM));
        this.router = new Router(new EngineApi(engine).routes(), (e, f) -> failure = f);
    }

    private static ApiFuzz onTemporaryState() {
        try {
            return new ApiFuzz(Files.createTempDirectory("mason-fuzz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by jazzer. */
    public static void fuzzerTestOneInput(byte[] request) throws Exception {
        Holder.ONE.check(request);
    }

    /** @throws IllegalStateException when the answer is not one of the API */
    void check(byte[] request) throws Exception {
        prepare();
        TextExchange exchange = TextExchange.of(request);
        failure = null;
        try {
            router.answer(exchange);
        } catch (IOException brokeOff) {
            failure = brokeOff.getCause();
        }
        if (failure != null || exchange.status() == FAILED) {
            throw new IllegalStateException("the engine failed", failure);
        }
        HttpAnswer answer = new HttpAnswer(exchange.status(), "", exchange.answer());
        if (answer.status() >= 400 && !EveryRouteTest.isRefusal(answer)
                && !exchange.echoes(EveryRouteTest.OF_JAVA)
                && !exchange.method().equals("HEAD")
                && !exchange.answer().startsWith("client version")) {
            throw new IllegalStateException("not a refusal: " + answer);
        }
    }

    /** There may be one already: then this is a conflict, which is as well. */
    private void prepare() throws Exception {
        if (++requests % MANY == 0) {
            removeContainers();
        }
        router.answer(TextExchange.of(CREATE.getBytes(StandardCharsets.UTF_8)));
    }

    /** Ends the container, and those that requests have made. */
    void removeContainers() throws Exception {
        for (Container container : engine.containers().attend(broken -> {
        })) {
            engine.containers().remove(container, true);
        }
    }
}
