// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.testkit.Requires;

/** What the test suites of other clients take for granted of the verbs. */
@Requires({"root", "program busybox"})
@Timeout(120)
class ClientHabitsTest extends WithRequests {

    @Nested
    class A_kill {

        @Test
        void is_answered_when_the_container_has_ended() throws IOException {
            String id = running("");
            assertThat(post("/containers/" + id + "/kill", "").status()).isEqualTo(204);
            JsonObject state =
                    json("/containers/" + id + "/json").getAsJsonObject("State");
            assertThat(state.get("Status").getAsString()).isEqualTo("exited");
            assertThat(state.get("ExitCode").getAsInt()).isEqualTo(137);
        }

        @Test
        void with_another_signal_does_not_wait() throws IOException {
            String id = running("");
            assertThat(post("/containers/" + id + "/kill?signal=WINCH", "").status())
                    .isEqualTo(204);
            assertThat(state(id)).isEqualTo("running");
            post("/containers/" + id + "/kill", "");
        }
    }

    @Nested
    class The_output_of_an_exec_with_a_terminal {

        private String output(String id, String start) throws IOException {
            String exec = EngineClient.id(post("/containers/" + id + "/exec",
                    "{\"Tty\":true,\"AttachStdout\":true,\"AttachStderr\":true,"
                            + "\"Cmd\":[\"printf\",\"yes\"]}")
                    .body());
            String answer =
                    RawClient.post(daemon.socket(), "/exec/" + exec + "/start", start);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }

        @Test
        void comes_in_frames_unless_the_start_asks_for_none() throws IOException {
            String id = running("");
            assertThat(output(id, "{}")).contains("\1\0\0\0\0\0\0\3yes");
            assertThat(output(id, "{\"Tty\":true}")).contains("yes")
                    .doesNotContain("\1");
            post("/containers/" + id + "/kill", "");
        }
    }

    @Nested
    class A_removal {

        @Test
        void of_one_that_waits_for_its_restart_is_refused() throws Exception {
            String id = created("\"Cmd\":[\"false\"]",
                    ",\"RestartPolicy\":{\"Name\":\"always\"}");
            post("/containers/" + id + "/start", "");
            Instant end = Instant.now().plusSeconds(60);
            HttpAnswer refused;
            do {
                refused = HostileRequest.of("DELETE", "/containers/" + id)
                        .answer(daemon.socket());
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.message().orElse("")).contains(
                        ": stop the container before removing or force remove");
                assertThat(Instant.now()).isBefore(end);
            } while (!refused.message().orElse("").contains("is restarting"));
            assertThat(HostileRequest.of("DELETE", "/containers/" + id + "?force=1")
                    .answer(daemon.socket()).status()).isEqualTo(204);
        }

        @Test
        void of_all_that_do_not_run_says_how_many_bytes_it_freed() throws IOException {
            String id = created("\"Cmd\":[\"sh\",\"-c\",\"echo hello > /data.txt\"]", "");
            post("/containers/" + id + "/start", "");
            post("/containers/" + id + "/wait", "");
            JsonObject pruned = JsonParser.parseString(
                    post("/containers/prune", "").body()).getAsJsonObject();
            assertThat(pruned.get("ContainersDeleted").toString()).contains(id);
            assertThat(pruned.get("SpaceReclaimed").getAsLong()).isPositive();
        }
    }

    @Nested
    class A_copy {

        @Test
        void is_made_of_a_container_that_ends_meanwhile() throws IOException {
            for (int i = 0; i < 10; i++) {
                String id = created("\"Cmd\":[\"true\"]", "");
                assertThat(post("/containers/" + id + "/start", "").status())
                        .isEqualTo(204);
                assertThat(HostileRequest
                        .of("HEAD", "/containers/" + id + "/archive?path=/etc")
                        .answer(daemon.socket()).status()).isEqualTo(200);
            }
        }
    }

    @Nested
    class An_answer {

        @Test
        void has_its_maps_in_the_order_of_their_keys() throws IOException {
            String id = created("\"Cmd\":[\"true\"],\"Volumes\":{\"/b\":{},\"/a\":{}},"
                    + "\"Labels\":{\"z\":\"1\",\"y\":\"2\"}", "");
            JsonObject config =
                    json("/containers/" + id + "/json").getAsJsonObject("Config");
            assertThat(config.getAsJsonObject("Volumes").keySet())
                    .containsExactly("/a", "/b");
            assertThat(config.getAsJsonObject("Labels").keySet()).containsExactly("y",
                    "z");
        }

        @Test
        void says_what_runs_the_engine_and_what_is_noted_of_a_container()
                throws IOException {
            assertThat(json("/version").get("GoVersion").getAsString())
                    .startsWith("java");
            String id = created("\"Cmd\":[\"true\"]",
                    ",\"Annotations\":{\"com.example\":\"x\"}");
            assertThat(json("/v1.43/containers/" + id + "/json")
                    .getAsJsonObject("HostConfig").getAsJsonObject("Annotations")
                    .keySet()).containsExactly("com.example");
        }

        @Test
        void to_an_unpause_of_what_runs_is_the_documented_one() throws IOException {
            String id = running("");
            HttpAnswer answer = post("/containers/" + id + "/unpause", "");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.message()).contains("Container " + id + " is not paused");
            post("/containers/" + id + "/kill", "");
            assertThat(daemon.log()).isEmpty();
        }
    }

    @Nested
    class An_archive_that_cannot_be_loaded {

        @Test
        void is_told_of_in_the_stream() throws IOException {
            String answer = RawClient.exchange(daemon.socket(),
                    "POST /images/load HTTP/1.1\r\nHost: d\r\nConnection: close\r\n"
                            + "Content-Type: application/x-tar\r\nContent-Length: 3\r\n"
                            + "\r\nabc");
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"errorDetail\":",
                    "\"error\":\"the archive cannot be loaded");
        }
    }
}
