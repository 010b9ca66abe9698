// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.linux.WriteFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

final class DeviceRulesTest {

    private static final Path HIERARCHY = Path.of("/sys/fs/cgroup/devices");

    @Test
    void everything_is_refused_before_something_is_allowed() {
        assertThat(DeviceRules.EVERY.writes(Path.of("/c"))).containsExactly(
                new WriteFile("/c/devices.deny", "a"),
                new WriteFile("/c/devices.allow", "a *:* rwm"));
    }

    @ParameterizedTest
    @CsvSource({"d, 1, 1, r", "c, x, 1, r", "c, 1, -1, r", "c, 1, 1, x", "b, 1, 1, ''"})
    void nonsense_is_refused(char kind, String major, String minor, String access) {
        assertThatThrownBy(() -> new DeviceRules.Rule(kind, major, minor, access))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void are_written_as_docker_writes_them() {
        assertThat(DeviceRules.Rule.parse("b 8:* rm"))
                .isEqualTo(new DeviceRules.Rule('b', "8", "*", "rm"));
        for (String wrong : List.of("", "c 1:1  rwm", "c 1:1 rwm ", "z 1:1 r", "c 1:1",
                "c 1:-1 rwm", "c 1:1 rwmrwm")) {
            assertThatThrownBy(() -> DeviceRules.Rule.parse(wrong)).hasMessage(
                    "invalid device cgroup rule format: '" + wrong + "'");
        }
    }

    @Test
    @Requires({"root", "cgroup v1"})
    void the_kernel_keeps_them() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(HIERARCHY), "no devices controller");
        Path cgroup = Files.createDirectory(HIERARCHY.resolve(Nonce.text()));
        try {
            DeviceRules.DOCKER_DEFAULT
                    .with(new DeviceRules.Rule('c', "10", "229", "rw"))
                    .writes(cgroup).forEach(WriteFile::apply);
            assertThat(Files.readAllLines(cgroup.resolve("devices.list"))).contains(
                    "c *:* m", "b *:* m", "c 1:3 rwm", "c 136:* rwm", "c 10:229 rw")
                    .doesNotContain("a *:* rwm").hasSize(12);
            assertThat(opens(cgroup, "/dev/null")).isTrue();
            assertThat(opens(cgroup, "/dev/kmsg")).isFalse();
        } finally {
            Files.delete(cgroup);
        }
    }

    private static boolean opens(Path cgroup, String device) throws IOException {
        try {
            return new ProcessBuilder(List.of("sh", "-c", "echo 0 >" + cgroup
                    + "/cgroup.procs; : <" + device)).inheritIO().start().waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
