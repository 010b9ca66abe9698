// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.engine.daemon.RunningDaemon.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

/** The devices that a container can use, whatever nodes it makes. */
@Requires({"root", "program docker", "program busybox"})
@Timeout(120)
class ContainerDevicesTest {

    /** The kernel's messages, which are not for a container: 1:11, mem(4). */
    private static final String MAKE_AND_READ = "mknod /k c 1 11; : < /k && echo read";

    @TempDir
    private static Path directory;
    private static RunningDaemon daemon;

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(Files.isReadable(Path.of("/dev/kmsg")), "no /dev/kmsg");
        daemon = RunningDaemon.in(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        if (daemon != null) {
            daemon.close();
        }
    }

    private static String run(String script, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("run", "--rm", "--network", "none"));
        words.addAll(List.of(options));
        words.addAll(List.of("busybox", "sh", "-c", script));
        Outcome outcome = daemon.docker(words.toArray(String[]::new));
        return outcome.output().strip();
    }

    @Test
    void are_a_few_harmless_ones() throws Exception {
        assertThat(run(": < /dev/null && echo x > /dev/null && : < /dev/urandom && "
                + MAKE_AND_READ)).contains("Operation not permitted")
                .doesNotContain("read");
    }

    @Test
    void are_those_that_a_rule_allows_too() throws Exception {
        assertThat(run(MAKE_AND_READ, "--device-cgroup-rule", "c 1:11 r"))
                .isEqualTo("read");
        assertThat(run("true", "--device-cgroup-rule", "c 1:11 x"))
                .contains("c 1:11 x");
    }

    @Test
    void are_those_of_the_host_that_are_given_to_it_and_as_they_are_given()
            throws Exception {
        assertThat(run(": < /dev/other && echo read; : > /dev/other",
                "--device", "/dev/kmsg:/dev/other:r")).contains("read")
                .contains("Operation not permitted");
        assertThat(run("true", "--device", "/dev/nothing")).contains(
                "error gathering device information while adding custom device"
                        + " \"/dev/nothing\": no such file or directory");
    }

    @Test
    void are_all_for_a_privileged_one() throws Exception {
        assertThat(run(": < /dev/kmsg && " + MAKE_AND_READ, "--privileged"))
                .isEqualTo("read");
    }
}
