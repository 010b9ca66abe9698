// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.cgroups.Limits;
import mason.cgroups.MemoryMax;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** What the container sees of its own cgroup. */
@Requires({"root", "program busybox"})
@LeakCheck
final class CgroupViewTest {

    @TempDir
    private Path directory;
    private BusyboxRoot image;

    @BeforeEach
    void build() throws IOException {
        image = new BusyboxRoot(directory);
    }

    private String inCgroup(String script) throws IOException {
        try (Cgroup cgroup = Cgroup.create(Hierarchies.detect(), Nonce.text(),
                Limits.none().with(MemoryMax.parse("256m")))) {
            return image.says(cgroup.plan().and(image.plan(RootOptions.DOCKER_DEFAULT
                    .with(new CgroupView(cgroup.hierarchies())))),
                    "exec 2>&1; cd /sys/fs/cgroup; " + script);
        }
    }

    @Test
    void it_shows_the_limit() throws IOException {
        assertThat(inCgroup("cat memory/memory.limit_in_bytes memory.max"
                + " 2>/dev/null")).isEqualTo("268435456");
    }

    @Test
    void it_begins_at_the_cgroup_itself() throws IOException {
        assertThat(inCgroup("cat tasks */tasks cgroup.procs 2>/dev/null |"
                + " busybox sort -u | busybox head -1")).isEqualTo("1");
    }

    @Test
    void it_cannot_be_written() throws IOException {
        assertThat(inCgroup("for d in . *; do : 2>/dev/null >$d/cgroup.procs &&"
                + " echo $d; busybox mkdir $d/x 2>/dev/null && echo $d; done"))
                .isEmpty();
    }

    @Test
    void it_leaves_the_hosts_as_it_was() throws IOException {
        inCgroup("true");
        try (Cgroup second = Cgroup.create(Hierarchies.detect(), Nonce.text(),
                Limits.none())) {
            assertThat(second.hierarchies()).isNotEmpty();
        }
    }
}
