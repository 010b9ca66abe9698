// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.linux.EbpfInstruction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

final class DeviceProgramTest {

    private static final DeviceRules RULES = DeviceRules.DOCKER_DEFAULT
            .with(DeviceRules.Rule.parse("c 10:229 rw"))
            .with(DeviceRules.Rule.parse("b 8:* r"));

    @Nested
    class What_the_program_answers {

        @ParameterizedTest(name = "{0} {1}:{2} {3}")
        @CsvSource({"c, 1, 3, rw", "c, 1, 3, m", "c, 136, 77, rwm", "c, 4, 64, m",
                "b, 253, 0, m", "c, 10, 229, rw", "c, 10, 229, r", "b, 8, 3, r"})
        void is_1_to_what_a_rule_allows(char kind, int major, int minor, String access) {
            assertThat(answer(RULES, kind, major, minor, access)).isEqualTo(1);
        }

        @ParameterizedTest(name = "{0} {1}:{2} {3}")
        @CsvSource({"c, 1, 1, r", "b, 1, 3, r", "c, 4, 64, rm", "c, 10, 228, r",
                "b, 8, 3, rw", "b, 8, 3, w", "c, 8, 3, r"})
        void is_0_to_all_else(char kind, int major, int minor, String access) {
            assertThat(answer(RULES, kind, major, minor, access)).isZero();
        }

        @Test
        void is_1_to_everything_where_every_device_is_allowed() {
            assertThat(answer(DeviceRules.EVERY, 'b', 8, 0, "rwm")).isEqualTo(1);
            assertThat(answer(new DeviceRules(List.of()), 'c', 1, 3, "r")).isZero();
        }
    }

    /** A machine for the few instructions there are, as the kernel documents them. */
    private static long answer(DeviceRules rules, char kind, int major, int minor,
            String access) {
        int asked = access.chars().map(a -> 1 << "mrw".indexOf(a)).sum();
        int[] question = {asked << 16 | " bc".indexOf(kind), major, minor};
        long[] registers = new long[11];
        List<EbpfInstruction> program = DeviceProgram.of(rules).instructions();
        int at = 0;
        while (program.get(at).code() != EbpfInstruction.EXIT) {
            at += 1 + skipped(program.get(at), registers, question);
        }
        return registers[0];
    }

    private static int skipped(EbpfInstruction i, long[] registers, int... question) {
        switch (i.code()) {
            case EbpfInstruction.LOAD -> registers[i.target()] =
                    question[i.offset() / 4] & 0xFFFF_FFFFL;
            case EbpfInstruction.AND -> registers[i.target()] &= i.value();
            case EbpfInstruction.SHIFT_RIGHT -> registers[i.target()] >>>= i.value();
            case EbpfInstruction.COPY -> registers[i.target()] = registers[i.source()];
            case EbpfInstruction.SET -> registers[i.target()] = i.value();
            case EbpfInstruction.SKIP_UNLESS -> {
                return registers[i.target()] == i.value() ? 0 : i.offset();
            }
            case EbpfInstruction.SKIP_UNLESS_SAME -> {
                return registers[i.target()] == registers[i.source()] ? 0 : i.offset();
            }
            default -> throw new IllegalStateException("unknown: " + i);
        }
        return 0;
    }

    @Nested
    class A_cgroup_of_version_2 {

        @Test
        @Requires("root")
        void has_no_other_devices_than_the_program_allows() throws Exception {
            Path cgroup = Files.createDirectory(hierarchy().mount()
                    .resolve(Nonce.text()));
            try {
                Assumptions.assumeTrue(opens(cgroup, "/dev/kmsg"), "no /dev/kmsg");
                DeviceProgram.of(DeviceRules.DOCKER_DEFAULT).attach(cgroup);
                assertThat(opens(cgroup, "/dev/null")).isTrue();
                assertThat(opens(cgroup, "/dev/kmsg")).isFalse();
            } finally {
                Files.delete(cgroup);
            }
        }

        @Test
        @Requires("root")
        void is_asked_about_devices_that_are_allowed_besides() throws Exception {
            Path cgroup = Files.createDirectory(hierarchy().mount()
                    .resolve(Nonce.text()));
            try {
                Assumptions.assumeTrue(opens(cgroup, "/dev/kmsg"), "no /dev/kmsg");
                DeviceProgram.of(DeviceRules.DOCKER_DEFAULT
                        .with(DeviceRules.Rule.parse("c 1:11 r"))).attach(cgroup);
                assertThat(opens(cgroup, "/dev/kmsg")).isTrue();
            } finally {
                Files.delete(cgroup);
            }
        }

        private static Hierarchy hierarchy() {
            List<Hierarchy> unified = Hierarchies.detect().all().stream()
                    .filter(h -> h instanceof UnifiedHierarchy && !h.readOnly()).toList();
            Assumptions.assumeFalse(unified.isEmpty(), "no cgroup2 is mounted");
            return unified.get(0);
        }

        private static boolean opens(Path cgroup, String device)
                throws IOException, InterruptedException {
            return new ProcessBuilder(List.of("sh", "-c", "echo 0 >" + cgroup
                    + "/cgroup.procs; : <" + device)).start().waitFor() == 0;
        }
    }
}
