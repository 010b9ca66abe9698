// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HierarchiesTest {

    @Nested
    class A_host_of_v1_only {

        private final Hierarchies host = host("v1");

        @Test
        void has_a_tree_for_every_controller() {
            assertThat(mount(host, Controller.MEMORY)).isEqualTo("/sys/fs/cgroup/memory");
            assertThat(mount(host, Controller.CPU)).isEqualTo("/sys/fs/cgroup/cpu");
            assertThat(mount(host, Controller.PIDS)).isEqualTo("/sys/fs/cgroup/pids");
        }

        @Test
        void gives_a_container_a_directory_in_each_of_ours_in_the_order_of_mounting() {
            assertThat(host.used()).extracting(h -> h.mount().toString()).containsExactly(
                    "/sys/fs/cgroup/cpuset", "/sys/fs/cgroup/cpu",
                    "/sys/fs/cgroup/cpuacct", "/sys/fs/cgroup/blkio",
                    "/sys/fs/cgroup/memory", "/sys/fs/cgroup/devices",
                    "/sys/fs/cgroup/freezer", "/sys/fs/cgroup/pids");
        }
    }

    @Nested
    class A_hybrid_host {

        private final Hierarchies host = host("hybrid", "hugetlb");

        @Test
        void keeps_the_controllers_in_v1_that_are_mounted_there() {
            assertThat(host.of(Controller.MEMORY)).isInstanceOf(LegacyHierarchy.class);
            assertThat(mount(host, Controller.PIDS)).isEqualTo("/sys/fs/cgroup/pids");
        }

        @Test
        void may_have_others_in_v2() {
            Hierarchies half = host("hybrid-without-memory", "hugetlb", "memory");
            assertThat(half.of(Controller.MEMORY)).isInstanceOf(UnifiedHierarchy.class);
            assertThat(half.of(Controller.CPU)).isInstanceOf(LegacyHierarchy.class);
        }

        @Test
        void stops_processes_by_v1_where_v1_has_a_freezer() {
            assertThat(mount(host, Controller.FREEZER))
                    .isEqualTo("/sys/fs/cgroup/freezer");
        }
    }

    @Nested
    class A_hybrid_host_as_systemd_makes_it {

        private final Hierarchies host = host("systemd-hybrid");

        @Test
        void has_cpu_and_cpuacct_in_one_tree() {
            assertThat(mount(host, Controller.CPU))
                    .isEqualTo("/sys/fs/cgroup/cpu,cpuacct");
        }

        @Test
        void has_a_tree_of_systemd_s_own_that_rations_nothing() {
            assertThat(host.used()).extracting(h -> h.mount().toString())
                    .doesNotContain("/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified");
        }
    }

    @Nested
    class A_host_of_v2_only {

        private final Hierarchies host = host("v2", "cpuset", "cpu", "io", "memory",
                "hugetlb", "pids", "rdma", "misc");

        @Test
        void has_one_tree_for_everything() {
            assertThat(host.used()).singleElement()
                    .isInstanceOf(UnifiedHierarchy.class)
                    .extracting(Hierarchy::mount).isEqualTo(Path.of("/sys/fs/cgroup"));
        }

        @Test
        void stops_processes_and_counts_their_time_without_a_controller() {
            assertThat(mount(host, Controller.FREEZER)).isEqualTo("/sys/fs/cgroup");
            assertThat(mount(host, Controller.CPUACCT)).isEqualTo("/sys/fs/cgroup");
        }
    }

    @Nested
    class A_host_whose_v2_offers_none_of_our_controllers {

        @Test
        void still_has_a_tree_to_find_processes_by() {
            assertThat(host("v2").used()).hasSize(1);
        }

        @Test
        void says_which_controller_is_missing_and_what_to_do() {
            assertThatThrownBy(() -> host("v2", "cpu", "io").of(Controller.MEMORY))
                    .isInstanceOf(NoSuchControllerException.class)
                    .hasMessage("memory controller: not mounted in v1 and not offered by"
                            + " v2 (/sys/fs/cgroup has [cpu, io]); if /proc/cgroups"
                            + " lists memory as enabled, mount -t cgroup -o memory memory"
                            + " /sys/fs/cgroup/memory, else boot with"
                            + " cgroup_enable=memory");
        }
    }

    @Nested
    class A_host_without_cgroups {

        @Test
        void says_which_controller_is_missing() {
            assertThatThrownBy(() -> host("none").of(Controller.PIDS))
                    .hasMessageStartingWith("pids controller: not mounted in v1 and not"
                            + " offered by v2 (which is mounted nowhere)");
        }

        @Test
        void has_no_room_for_a_container() {
            assertThatThrownBy(() -> host("none").used())
                    .hasMessageContaining("mount -t cgroup2 none /sys/fs/cgroup");
        }
    }

    @Nested
    class A_container_that_may_not_change_its_cgroups {

        @Test
        void is_told_so() {
            Hierarchies host = host("read-only", "memory", "cpu", "pids");
            assertThatThrownBy(() -> host.of(Controller.MEMORY))
                    .hasMessageStartingWith("memory controller: /sys/fs/cgroup is mounted"
                            + " read-only");
            assertThatThrownBy(host::used).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class This_host {

        @Test
        void has_the_trees_that_its_table_of_mounts_has() {
            assertThat(Hierarchies.detect().all()).extracting(Hierarchy::mount)
                    .containsExactlyElementsOf(MountedCgroups.hierarchies().all().stream()
                            .map(Hierarchy::mount).toList());
        }
    }

    @Nested
    class A_line_of_mountinfo {

        @Test
        void may_have_several_optional_fields_and_spaces_in_its_path() {
            MountLine line = MountLine.parse("36 35 98:0 / /my\\040sky rw,noatime"
                    + " master:1 shared:7 - cgroup2 - rw,nsdelegate");
            assertThat(line.root()).isEqualTo(Path.of("/"));
            assertThat(line.target()).isEqualTo(Path.of("/my sky"));
            assertThat(line.type()).isEqualTo("cgroup2");
            assertThat(line.superOptions()).containsExactlyInAnyOrder("rw", "nsdelegate");
        }
    }

    private static String mount(Hierarchies host, Controller controller) {
        return host.of(controller).mount().toString();
    }

    private static Hierarchies host(String name, String... offered) {
        try {
            Path fixture = Path.of("src/test/resources/mountinfo", name + ".txt");
            return Hierarchies.parse(Files.readAllLines(fixture),
                    mount -> List.of(offered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
