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

/** What the test suites of docker-py and dockerode take for granted. */
@Requires({"root", "program busybox"})
@Timeout(120)
class ClientHabitsTest extends WithDaemon {

    private static HttpAnswer post(String path, String json) throws IOException {
        return HostileRequest.json("POST", path, json).answer(daemon.socket());
    }

    private static JsonObject json(String path) throws IOException {
        return JsonParser.parseString(HostileRequest.of("GET", path)
                .answer(daemon.socket()).body()).getAsJsonObject();
    }

    /** A container without a network, and its id. */
    private static String created(String members, String ofHost) throws IOException {
        HttpAnswer answer = post("/containers/create", "{\"Image\":\"busybox\"," + members
                + ",\"HostConfig\":{\"NetworkMode\":\"none\"" + ofHost + "}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return EngineClient.id(answer.body());
    }

    private static String running(String ofHost) throws IOException {
        String id = created("\"Cmd\":[\"sleep\",\"600\"]", ofHost);
        assertThat(post("/containers/" + id + "/start", "").status()).isEqualTo(204);
        return id;
    }

    private static String refusal(String ofHost) throws IOException {
        HttpAnswer answer = post("/containers/create", "{\"Image\":\"busybox\","
                + "\"Cmd\":[\"true\"],\"HostConfig\":{" + ofHost + "}}");
        return answer.status() + " " + answer.message().orElse("");
    }

    private static String state(String id) throws IOException {
        return json("/containers/" + id + "/json").getAsJsonObject("State").get("Status")
                .getAsString();
    }

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
    class A_member {

        @Test
        void may_be_written_in_any_case() throws IOException {
            HttpAnswer answer = post("/containers/create", "{\"image\":\"busybox\","
                    + "\"CMD\":[\"sleep\",\"600\"],\"hostconfig\":{\"networkmode\":"
                    + "\"none\",\"restartPolicy\":{\"name\":\"on-failure\"}}}");
            String id = EngineClient.id(answer.body());
            JsonObject host =
                    json("/containers/" + id + "/json").getAsJsonObject("HostConfig");
            assertThat(host.get("NetworkMode").getAsString()).isEqualTo("none");
            assertThat(host.getAsJsonObject("RestartPolicy").get("Name").getAsString())
                    .isEqualTo("on-failure");
        }

        @Test
        void that_was_not_asked_for_is_said_as_docker_says_it() throws IOException {
            String id = created("\"Cmd\":[\"true\"]",
                    ",\"Isolation\":\"default\",\"LogConfig\":{\"Type\":\"\"}");
            JsonObject host =
                    json("/containers/" + id + "/json").getAsJsonObject("HostConfig");
            assertThat(host.get("Runtime").getAsString()).isEqualTo("runc");
            assertThat(host.get("Isolation").getAsString()).isEqualTo("default");
            assertThat(host.getAsJsonObject("LogConfig").get("Type").getAsString())
                    .isEqualTo("json-file");
            assertThat(json("/info").get("DefaultRuntime").getAsString())
                    .isEqualTo("runc");
        }
    }

    @Nested
    class A_log {

        @Test
        void has_a_driver_and_options_that_there_are() throws IOException {
            assertThat(refusal("\"LogConfig\":{\"Type\":\"asdf\"}")).isEqualTo(
                    "400 logger: no log driver named 'asdf' is registered");
            assertThat(refusal("\"LogConfig\":{\"Type\":\"json-file\","
                    + "\"Config\":{\"colour\":\"red\"}}")).isEqualTo(
                            "400 unknown log opt 'colour' for json-file log driver");
            assertThat(refusal("\"LogConfig\":{\"Config\":{\"mode\":\"odd\"}}"))
                    .isEqualTo("400 logger: logging mode not supported: odd");
            assertThat(refusal("\"LogConfig\":{\"Config\":{\"tag\":\"x\"}}"))
                    .isEqualTo("501 --log-opt tag is not there yet: mason cannot do it"
                            + " so far");
        }
    }

    @Nested
    class A_variable {

        @Test
        void without_a_value_is_remembered_and_taken_away() throws IOException {
            String id = created("\"Cmd\":[\"env\"],\"Tty\":true,"
                    + "\"Env\":[\"HOME\",\"Other=one\",\"Blank=\"]", "");
            assertThat(json("/containers/" + id + "/json").getAsJsonObject("Config")
                    .getAsJsonArray("Env").toString()).startsWith(
                            "[\"HOME\",\"Other=one\",\"Blank=\",\"PATH=");
            post("/containers/" + id + "/start", "");
            post("/containers/" + id + "/wait", "");
            assertThat(RawClient.get(daemon.socket(),
                    "/containers/" + id + "/logs?stdout=1"))
                    .contains("Other=one\r\n", "Blank=\r\n", "TERM=xterm\r\n")
                    .doesNotContain("HOME");
        }

        @Test
        void has_a_name() throws IOException {
            HttpAnswer answer = post("/containers/create",
                    "{\"Image\":\"busybox\",\"Cmd\":[\"true\"],\"Env\":[\"=foo\"]}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message())
                    .contains("invalid environment variable: =foo");
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
    class An_address_of_the_network_device {

        private static final String MAC = "02:42:ac:11:00:0a";

        private HttpAnswer answer(String members) throws IOException {
            return post("/containers/create", "{\"Image\":\"busybox\","
                    + "\"Cmd\":[\"sleep\",\"600\"]," + members + "}");
        }

        private void isGiven(String members) throws IOException {
            String id = EngineClient.id(answer(members).body());
            post("/containers/" + id + "/start", "");
            assertThat(json("/containers/" + id + "/json")
                    .getAsJsonObject("NetworkSettings").get("MacAddress").getAsString())
                    .isEqualTo(MAC);
            post("/containers/" + id + "/kill", "");
        }

        @Test
        void is_the_one_that_was_asked_for_in_either_place() throws IOException {
            isGiven("\"MacAddress\":\"" + MAC + "\"");
            isGiven("\"NetworkingConfig\":{\"EndpointsConfig\":{\"default\":"
                    + "{\"MacAddress\":\"" + MAC + "\"}}}");
        }

        @Test
        void is_refused_where_it_cannot_be() throws IOException {
            assertThat(answer("\"MacAddress\":\"ac:11\"").status()).isEqualTo(400);
            assertThat(answer("\"MacAddress\":\"" + MAC
                    + "\",\"HostConfig\":{\"NetworkMode\":\"host\"}").message()
                    .orElse(""))
                    .isEqualTo("conflicting options: mac-address and the network mode");
        }
    }

    @Nested
    class A_volume_driver {

        @Test
        void is_looked_up_when_a_volume_is_made_by_it() throws IOException {
            String id = created("\"Cmd\":[\"true\"]", ",\"VolumeDriver\":\"foo\"");
            assertThat(json("/containers/" + id + "/json").getAsJsonObject("HostConfig")
                    .get("VolumeDriver").getAsString()).isEqualTo("foo");
            assertThat(refusal("\"VolumeDriver\":\"foo\",\"Binds\":[\"x:/y\"]"))
                    .isEqualTo("404 error looking up volume plugin foo: plugin \"foo\""
                            + " not found");
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
