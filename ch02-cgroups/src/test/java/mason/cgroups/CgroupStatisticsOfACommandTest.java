// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mason.launch.Task;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@LeakCheck
@Requires({"root", "controller memory", "controller cpu", "controller pids"})
final class CgroupStatisticsOfACommandTest {

    private final String name = Nonce.hostname();

    @Test
    void is_counted_while_it_runs() throws IOException {
        Limits limits = Limits.none().with(MemoryMax.parse("64m"))
                .with(CpuMax.parse("0.5")).with(PidsMax.of(9));
        try (Cgroup cgroup = Cgroup.create(Hierarchies.detect(), name, limits)) {
            Task task = CgroupCommand.start(cgroup, "sh", "-c",
                    "i=0; while [ $i -lt 50000 ]; do i=$((i+1)); done; sleep 60");
            try {
                assertThat(Retry.until(() -> cgroup.pids().size() == 2)).isTrue();
                assertCounted(cgroup.statistics());
            } finally {
                cgroup.kill();
                task.await();
            }
        }
    }

    private static void assertCounted(CgroupStatistics statistics) throws IOException {
        MemoryUsage memory = statistics.memory().orElseThrow();
        assertThat(memory.usage().count()).isPositive();
        assertThat(memory.limit()).hasValue(Bytes.parse("64m"));
        assertThat(memory.parts()).isNotEmpty();
        assertThat(statistics.cpu().orElseThrow().total()).isPositive()
                .isLessThan(statistics.host().cpuTime());
        assertThat(statistics.throttling().orElseThrow().periods()).isPositive();
        assertThat(statistics.pids()).hasValue(new PidsUsage(2, Optional.of(9L)));
        assertThat(statistics.host().processors()).isEqualTo(processorsOnline());
    }

    /** This process itself may be kept to some of them, sched_setaffinity(2). */
    private static int processorsOnline() throws IOException {
        Process getconf = new ProcessBuilder("getconf", "_NPROCESSORS_ONLN").start();
        return Integer.parseInt(new String(getconf.getInputStream().readAllBytes(),
                StandardCharsets.US_ASCII).strip());
    }

    @Test
    void that_never_was_uses_nothing_that_is_known() {
        CgroupStatistics none =
                Cgroup.existing(Hierarchies.detect(), name).statistics();
        assertThat(none.memory()).isEmpty();
        assertThat(none.cpu()).isEmpty();
    }
}
