// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.testkit.Requires;

/** What the test suites of other clients take for granted of a new container. */
@Requires({"root", "program busybox"})
@Timeout(120)
class ClientMembersTest extends WithRequests {

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
            assertThat(refusal("\"LogConfig\":{\"Config\":{\"compress\":\"true\"}}"))
                    .isEqualTo(
                            "501 --log-opt compress is not there yet: mason cannot do it"
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
}
