// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

/** Requests that are wrong in some way: a status, a sentence, and nothing in the log. */
@Requires("root")
@Timeout(60)
class BadRequestTest extends WithDaemon {

    private static final String CREATE = "/v1.41/containers/create";

    @AfterEach
    void nothingWasLogged() {
        assertThat(daemon.log()).isEmpty();
    }

    private static String get(String path) throws IOException {
        return RawClient.get(daemon.socket(), path);
    }

    private static String create(String json) throws IOException {
        return RawClient.post(daemon.socket(), CREATE, json);
    }

    @Nested
    class A_version {

        @Test
        void that_is_too_old_or_too_new_is_refused() throws IOException {
            assertThat(get("/v1.20/info")).startsWith("HTTP/1.1 400")
                    .contains("client version 1.20 is too old. Minimum supported API"
                            + " version is 1.24, please upgrade your client to a newer"
                            + " version");
            assertThat(get("/v1.99/info")).startsWith("HTTP/1.1 400").contains(
                    "client version 1.99 is too new. Maximum supported API version is");
        }
    }

    @Nested
    class A_path {

        @ParameterizedTest
        @ValueSource(strings = {"/nowhere", "/v1.41/nowhere", "/", "/v1.41"})
        void that_leads_nowhere_is_not_found(String path) throws IOException {
            assertThat(get(path)).startsWith("HTTP/1.1 404")
                    .contains("{\"message\":\"page not found\"}");
        }

        @Test
        void with_another_method_is_not_found() throws IOException {
            assertThat(RawClient.call(daemon.socket(), "PUT", "/info"))
                    .startsWith("HTTP/1.1 404");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/containers/none/json", "/images/none/json",
                "/volumes/none", "/networks/none2", "/containers/..%2f..%2fetc/json",
                "/volumes/..%2F..%2Fetc", "/containers/%00/json", "/images/%0a/json"})
        void of_what_is_not_there_says_so(String path) throws IOException {
            assertThat(get(path)).containsPattern("^HTTP/1.1 40[04]")
                    .contains("{\"message\":\"");
        }

        @Test
        void that_is_no_utf_8_is_refused() throws IOException {
            assertThat(get("/containers/%ff/json")).startsWith("HTTP/1.1 400")
                    .contains("the path is not UTF-8");
        }
    }

    @Nested
    class A_document {

        @ParameterizedTest
        @ValueSource(strings = {"{", "[]", "{\"Image\":", "nonsense", "{} {}"})
        void that_is_no_object_is_refused(String json) throws IOException {
            assertThat(create(json)).startsWith("HTTP/1.1 400").contains("invalid JSON");
        }

        @Test
        void with_a_wrong_type_names_the_member() throws IOException {
            assertThat(create("{\"Hostname\":5}")).startsWith("HTTP/1.1 400")
                    .contains("Hostname: expected a string but found a number");
            assertThat(create("{\"HostConfig\":{\"Memory\":\"much\"}}"))
                    .startsWith("HTTP/1.1 400").contains("HostConfig.Memory: expected a"
                            + " number but found a string");
        }

        @Test
        void that_is_no_utf_8_is_refused() throws IOException {
            byte[] json = "{\"Image\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
            json[10] = (byte) 0xff;
            assertThat(RawClient.post(daemon.socket(), CREATE, json))
                    .startsWith("HTTP/1.1 400").contains("not UTF-8");
        }

        @Test
        void that_is_huge_is_refused() throws IOException {
            assertThat(create("{\"Image\":\"" + "x".repeat(5 << 20) + "\"}"))
                    .startsWith("HTTP/1.1 413");
        }

        @Test
        void that_is_nested_deeply_is_refused() throws IOException {
            assertThat(create("{\"Labels\":" + "[".repeat(100_000)))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Nested
    class A_parameter {

        @ParameterizedTest
        @ValueSource(strings = {"/containers/json?filters=nonsense",
                "/containers/json?filters={\"nope\":[\"a\"]}",
                "/containers/json?filters={\"status\":[\"nope\"]}",
                "/containers/json?limit=many", "/volumes?filters={\"dangling\":[\"x\"]}",
                "/events?since=then"})
        void that_makes_no_sense_is_refused(String path) throws IOException {
            assertThat(get(path.replace("{", "%7B").replace("}", "%7D").replace("\"",
                    "%22"))).startsWith("HTTP/1.1 400").contains("\"message\"");
        }
    }

    @Nested
    class What_is_no_http {

        @Test
        void is_refused() throws IOException {
            assertThat(RawClient.exchange(daemon.socket(), "nonsense\r\n\r\n"))
                    .startsWith("HTTP/1.1 400").contains("\"message\"");
        }
    }

    @Nested
    class The_socket {

        @Test
        void is_for_root_and_its_group_alone() throws IOException {
            assertThat(PosixFilePermissions
                    .toString(Files.getPosixFilePermissions(daemon.socket())))
                    .isEqualTo("rw-rw----");
        }
    }
}
