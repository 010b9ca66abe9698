// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mason.launch.Task;
import mason.linux.ExitStatus;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@LeakCheck
@Requires({"root", "controller memory"})
final class OomKillsTest {

    private final Hierarchies host = Hierarchies.detect();
    private final String name = Nonce.hostname();

    @Test
    void it_counts_who_was_killed_for_want_of_memory() {
        Limits limits = Limits.none().with(MemoryMax.parse("16m"));
        try (Cgroup cgroup = Cgroup.create(host, name, limits)) {
            Task child = CgroupCommand.start(cgroup, "sh", "-c",
                    "head -c 64m /dev/zero | tail -c 64m > /dev/null");
            assertThat(child.await()).isEqualTo(new ExitStatus.Exited(128 + 9));
            assertThat(cgroup.oomKills()).isEqualTo(1);
        }
    }

    /** In v2 the kernel itself adds up what happens in cgroups below. */
    @Test
    @Requires("cgroup v1")
    void it_counts_those_who_were_killed_in_a_cgroup_below_it() {
        try (Cgroup cgroup = Cgroup.create(host, name, Limits.none())) {
            Path below = cgroup.directory(Controller.MEMORY).orElseThrow()
                    .resolve("a");
            Task child = CgroupCommand.start(cgroup, "sh", "-c", "mkdir " + below
                    + "; echo 8m > " + below + "/memory.limit_in_bytes; echo 0 > "
                    + below + "/cgroup.procs; tail /dev/zero");
            assertThat(child.await().code()).isEqualTo(128 + 9);
            assertThat(cgroup.oomKills()).isEqualTo(1);
        }
    }
}
