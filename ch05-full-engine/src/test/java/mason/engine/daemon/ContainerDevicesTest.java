// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.engine.daemon.RunningDaemon.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.testkit.Requires;

/**
 * The devices that a container can use, whatever nodes it makes: shown by a number that
 * no driver has, devices.txt. What is refused is not permitted, and what is allowed is
 * not there.
 */
@Requires({"root", "program docker", "program busybox", "program mknod"})
@Timeout(120)
class ContainerDevicesTest extends WithDaemon {

    private static final String MAKE_AND_READ = "mknod /dev/k c 240 7; : < /dev/k";
    private static final String REFUSED = "Operation not permitted";
    private static final String ALLOWED = "No such device or address";

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
                + MAKE_AND_READ)).endsWith("/dev/k: " + REFUSED);
    }

    @Test
    void are_those_that_a_rule_allows_too() throws Exception {
        assertThat(run(MAKE_AND_READ, "--device-cgroup-rule", "c 240:* r"))
                .contains(ALLOWED);
        assertThat(run("true", "--device-cgroup-rule", "c 240:7 x"))
                .contains("c 240:7 x");
    }

    @Test
    void are_those_of_the_host_that_are_given_to_it_and_as_they_are_given()
            throws Exception {
        Path node = directory.resolve("node");
        assertThat(new ProcessBuilder("mknod", node.toString(), "c", "240", "7")
                .inheritIO().start().waitFor()).isZero();
        assertThat(run("(: < /dev/other); : > /dev/other", "--device",
                node + ":/dev/other:r").lines())
                .anyMatch(line -> line.endsWith(ALLOWED))
                .anyMatch(line -> line.endsWith(REFUSED));
        assertThat(run("true", "--device", "/dev/nothing")).contains(
                "error gathering device information while adding custom device"
                        + " \"/dev/nothing\": no such file or directory");
        assertThat(run("true", "--device", directory.resolve("state").toString()))
                .contains("/state\": not a device node");
    }

    @Test
    void are_all_for_a_privileged_one() throws Exception {
        assertThat(run(MAKE_AND_READ, "--privileged")).contains(ALLOWED);
        if (Files.exists(Path.of("/dev/kmsg"))) {
            assertThat(run("stat -c '%F %t:%T' /dev/kmsg", "--privileged"))
                    .isEqualTo("character special file 1:b");
        }
    }
}
