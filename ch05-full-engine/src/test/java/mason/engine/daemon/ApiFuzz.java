// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.api.EngineApi;
import mason.engine.api.Router;
import mason.engine.container.Engine;
import mason.launch.Executor;
import mason.launch.Lifetime;

/**
 * What jazzer calls with requests of its own making: the router, JSON, query, filters,
 * names and archives, with an engine of its own below them. With jazzer's jars and the
 * class path of the tests: {@code java -cp ... com.code_intelligence.jazzer.Jazzer
 * --target_class=mason.engine.daemon.ApiFuzz
 * --instrumentation_includes=mason.engine.**:com.google.gson.** --disabled_hooks=*
 * --keep_going=30 -max_len=20000 -max_total_time=600 CORPUS}.
 */
public final class ApiFuzz {

    private static final int FAILED = 500;

    private final Router router;
    private Throwable failure;

    private static final class Holder {

        private static final ApiFuzz ONE = onTemporaryState();
    }

    /** @param state is the engine's own */
    ApiFuzz(Path state) {
        Engine engine = new Engine(state, Executor.best(Lifetime.OF_THIS_JVM));
        this.router = new Router(new EngineApi(engine).routes(), (e, f) -> failure = f);
    }

    private static ApiFuzz onTemporaryState() {
        try {
            return new ApiFuzz(Files.createTempDirectory("mason-fuzz"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Called by jazzer. */
    public static void fuzzerTestOneInput(byte[] request) throws IOException {
        Holder.ONE.check(request);
    }

    /** @throws IllegalStateException when the answer is not one of the API */
    void check(byte[] request) throws IOException {
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
}
