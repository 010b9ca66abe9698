// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "controller memory"})
@LeakCheck
final class ChangedLimitTest {

    private final Hierarchies host = Hierarchies.detect();

    /** On v1 memory.limit_in_bytes may never be above memory.memsw.limit_in_bytes. */
    @Test
    void a_limit_of_memory_can_be_raised_and_lowered() {
        try (Cgroup cgroup = Cgroup.create(host, Nonce.hostname(), memory("64m"))) {
            for (String size : List.of("128m", "32m", "96m")) {
                cgroup.limit(memory(size));
                assertInForce(cgroup, MemoryMax.parse(size));
            }
            cgroup.limit(Limits.none().with(MemoryMax.MAX));
            cgroup.limit(memory("48m"));
            assertInForce(cgroup, MemoryMax.parse("48m"));
        }
    }

    private static Limits memory(String size) {
        return Limits.none().with(MemoryMax.parse(size));
    }

    private void assertInForce(Cgroup cgroup, MemoryMax limit) {
        for (Setting setting : host.of(limit.controller()).settings(limit)) {
            ControlFile file = new ControlFile(cgroup.directory(limit.controller())
                    .orElseThrow().resolve(setting.file()));
            if (setting.required() || file.exists()) {
                assertThat(file.number()).isEqualTo(setting.number());
            }
        }
    }
}
