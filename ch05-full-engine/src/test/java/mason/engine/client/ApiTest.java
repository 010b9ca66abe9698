// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mason.engine.container.Container;
import mason.engine.container.Engine;
import mason.engine.daemon.RunningDaemon;
import mason.launch.Executor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

@Timeout(60)
@Requires({"root", "controller pids", "program busybox"})
class ApiTest {

    private static final String CONTAINERS = "containers";

    @TempDir
    private Path directory;
    private Engine engine;

    @BeforeEach
    void open() {
        engine = new Engine(directory.resolve("state"),
                Executor.best(Lifetime.OF_THIS_JVM));
    }

    @AfterEach
    void close() throws Exception {
        for (Container left : engine.containers().attend(broken -> {
        })) {
            engine.containers().remove(left, true);
        }
        engine.close();
    }

    /** What both promise; each test here is run for both. */
    abstract class Either {

        abstract Api api() throws Exception;

        @Test
        void answers_with_a_document() throws Exception {
            assertThat(api().send(Request.get("version")).checked().json()
                    .getAsJsonObject().get("ApiVersion").getAsString())
                    .matches("1\\.\\d+");
        }

        @Test
        void refuses_with_a_status_and_a_sentence_whatever_letters_a_name_has()
                throws Exception {
            String name = "no such/ünd?x=1";
            assertThatThrownBy(() -> api().send(Request.get(CONTAINERS, name, "json"))
                    .checked()).isInstanceOfSatisfying(RefusedException.class,
                            e -> assertThat(e.status()).isIn(400, 404));
        }

        @Test
        void keeps_the_outputs_of_a_container_apart_and_tells_its_exit_code()
                throws Exception {
            String id = create("sh", "-c", "cat; echo lost >&2; exit 7");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            try (Reply streams = api().send(post(id, "attach").with("stream", 1)
                    .with("stdin", 1).with("stdout", 1).with("stderr", 1).upgrading())
                    .checked();
                    Reply end = api().send(post(id, "wait").with("condition",
                            "next-exit")).checked()) {
                api().send(post(id, "start")).checked().close();
                streams.toEngine().write("typed".getBytes(StandardCharsets.UTF_8));
                streams.toEngine().close();
                new Frames(out, err).show(streams);
                assertThat(end.json().getAsJsonObject().get("StatusCode").getAsInt())
                        .isEqualTo(7);
            }
            assertThat(out).hasToString("typed");
            assertThat(err).hasToString("lost\n");
        }

        @Test
        void says_the_exit_code_of_a_command_that_cannot_be_started() throws Exception {
            assertThat(refusal(create("missing")).exitCode()).isEqualTo(127);
            assertThat(refusal(create("/etc")).exitCode()).isEqualTo(126);
        }

        private RefusedException refusal(String id) throws Exception {
            try (Reply reply = api().send(post(id, "start"))) {
                reply.checked();
                throw new AssertionError("it was started");
            } catch (RefusedException refused) {
                return refused;
            }
        }

        private String create(String... command) throws Exception {
            JsonObject body = JsonParser.parseString("{'Image': 'busybox', 'OpenStdin':"
                    + " true, 'StdinOnce': true, 'HostConfig': {'NetworkMode': 'none'}}")
                    .getAsJsonObject();
            body.add("Cmd", new com.google.gson.Gson().toJsonTree(command));
            return api().send(Request.post(CONTAINERS, "create").with(body)).checked()
                    .json().getAsJsonObject().get("Id").getAsString();
        }

        private static Request post(String id, String verb) {
            return Request.post(CONTAINERS, id, verb);
        }
    }

    @Nested
    class A_daemon extends Either {

        private RunningDaemon daemon;

        @BeforeEach
        void start() throws Exception {
            daemon = RunningDaemon.in(directory);
        }

        @AfterEach
        void end() throws Exception {
            daemon.close();
        }

        @Override
        Api api() throws Exception {
            return Api.of(engine);
        }

        @Test
        void is_found_by_its_state_directory() throws Exception {
            assertThat(Api.daemonOf(engine)).isPresent();
        }
    }

    @Nested
    class An_engine_without_a_daemon extends Either {

        private Api api;

        @Override
        Api api() throws Exception {
            api = api == null ? Api.of(engine) : api;
            return api;
        }

        @Test
        void is_asked_itself_even_if_a_daemon_has_left_its_address() throws Exception {
            RunningDaemon.in(directory).close();
            assertThat(Api.daemonOf(engine)).isEmpty();
        }
    }
}
