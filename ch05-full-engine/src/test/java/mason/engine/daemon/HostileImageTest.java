// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.daemon.RunningDaemon.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.testkit.Requires;

/** Files and settings that an image could have, to get at the host. */
@Requires({"root", "program docker", "program tar"})
class HostileImageTest extends WithDaemon {

    private static Outcome run(String... words) throws Exception {
        String[] all = new String[words.length + 4];
        System.arraycopy(new String[]{"run", "--rm", "--network", "none"}, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        return daemon.docker(all);
    }

    @ParameterizedTest
    @CsvSource({"/, /etc", "../../../../.., /etc", "/proc/1/root, /etc",
            "/proc/self, ''"})
    void a_volume_at_a_link_stays_in_the_container(String link, String below)
            throws Exception {
        String host = Files.readString(Path.of("/proc/self/mountinfo"));
        String id = daemon.docker("create", "--network", "none", "-v",
                "evil:/link" + below, "busybox", "mount").output().strip();
        Path tree = Files.createDirectories(directory.resolve("tree"));
        Files.deleteIfExists(tree.resolve("link"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of(link));
        daemon.docker("cp", "-q", tree.resolve("link").toString(), id + ":/link");
        daemon.docker("start", "-a", id);
        assertThat(Files.readString(Path.of("/proc/self/mountinfo"))).isEqualTo(host);
        assertThat(run("busybox", "true").code()).isZero();
        daemon.docker("rm", "-f", id);
    }

    @Test
    void a_working_directory_by_a_descriptor_is_none_of_the_host() throws Exception {
        for (int n = 3; n < 12; n++) {
            Outcome outcome = run("-w", "/proc/self/fd/" + n, "busybox", "ls", "-a");
            assertThat(outcome.code()).as(outcome.output()).isNotZero();
        }
        for (int n = 0; n < 3; n++) {
            assertThat(run("-w", "/proc/self/fd/" + n, "busybox", "true").code())
                    .isNotZero();
        }
    }

    /** The image has no dynamic linker; with one, the engine refuses: OwnProgramTest. */
    @Test
    void a_command_that_is_our_own_program_is_refused() throws Exception {
        Outcome outcome = run("--entrypoint", "/proc/self/exe", "busybox", "-version");
        assertThat(outcome.code()).isIn(126, 127);
        assertThat(outcome.output()).doesNotContainIgnoringCase("openjdk");
    }

    @ParameterizedTest
    @CsvSource({"200000, 1", "1000, 5000"})
    void an_environment_that_is_too_large_is_refused(int length, int count)
            throws Exception {
        String variable = "=" + "x".repeat(length) + "\"";
        StringBuilder all = new StringBuilder("\"V0" + variable);
        for (int n = 1; n < count && all.length() < 3_500_000; n++) {
            all.append(",\"V").append(n).append(variable);
        }
        String created = RawClient.post(daemon.socket(),
                "/containers/create?name=large" + count, "{\"Image\":\"busybox\","
                        + "\"Cmd\":[\"true\"],\"HostConfig\":{\"NetworkMode\":\"none\"},"
                        + "\"Env\":[" + all + "]}");
        assertThat(created).startsWith("HTTP/1.1 201");
        assertThat(daemon.docker("start", "large" + count).output()).contains("E2BIG")
                .hasSizeLessThan(2000);
        assertThat(run("busybox", "true").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1", "4294967295", "4294967296", "1e3", "0x0", "+0", "' 0'", "0:-1"})
    void a_user_that_looks_like_a_number_is_not_root(String user) throws Exception {
        Outcome outcome = run("-u", user, "busybox", "id", "-u");
        assertThat(outcome.code()).as(outcome.output()).isNotZero();
    }
}
