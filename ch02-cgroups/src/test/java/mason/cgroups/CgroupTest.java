// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.namespaces.NamespaceContainer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@LeakCheck
@Requires({"root", "controller memory", "controller cpu", "controller pids"})
class CgroupTest {

    private final Hierarchies host = Hierarchies.detect();
    private final String name = Nonce.hostname();

    @Nested
    class Before_anybody_is_in_it {

        @Test
        void it_has_a_directory_in_every_tree_and_its_limits_in_force() {
            Limits limits = Limits.none().with(MemoryMax.parse("64m"))
                    .with(CpuMax.parse("0.5")).with(PidsMax.of(7));
            try (Cgroup cgroup = Cgroup.create(host, name, limits)) {
                limits.all().forEach(limit -> assertInForce(cgroup, limit));
                assertThat(cgroup.pids()).isEmpty();
                assertThat(cgroup.oomKills()).isZero();
            }
        }

        @Test
        void it_takes_max_for_a_limit() {
            Limits limits = Limits.none().with(MemoryMax.MAX).with(CpuMax.MAX)
                    .with(PidsMax.MAX);
            Cgroup.create(host, name, limits).close();
            assertThat(CgroupNames.all(host)).doesNotContain(name);
        }

        @Test
        void it_is_listed_and_can_be_found_by_its_name() {
            try (Cgroup cgroup = Cgroup.create(host, name, Limits.none())) {
                assertThat(CgroupNames.all(host)).contains(name);
                assertThat(Cgroup.existing(host, name).directory(Controller.PIDS))
                        .isEqualTo(cgroup.directory(Controller.PIDS));
            }
        }

        @Test
        void its_name_can_not_be_given_twice_and_the_first_keeps_it() {
            try (Cgroup cgroup = Cgroup.create(host, name, Limits.none())) {
                assertThatThrownBy(() -> Cgroup.create(host, name, Limits.none()))
                        .isInstanceOf(KernelException.class)
                        .hasMessageContaining("EEXIST").hasMessageContaining(name);
                assertThat(cgroup.directory(Controller.PIDS).orElseThrow()).exists();
            }
        }

        @Test
        void a_limit_the_kernel_refuses_leaves_nothing_and_says_file_and_value() {
            Limits limits = Limits.none().with(PidsMax.of(Integer.MAX_VALUE));
            assertThatThrownBy(() -> Cgroup.create(host, name, limits))
                    .hasMessageContaining("2147483647")
                    .hasMessageContaining("EINVAL (22)");
            assertThat(CgroupNames.all(host)).doesNotContain(name);
        }

        @Test
        void a_name_that_leads_elsewhere_is_refused() {
            assertThatThrownBy(() -> Cgroup.create(host, "../x", Limits.none()))
                    .hasMessageContaining("[../x]");
        }
    }

    @Nested
    class A_name_nobody_has {

        @Test
        void stands_for_a_cgroup_without_anything() {
            Cgroup nothing = Cgroup.existing(host, name);
            assertThat(nothing.pids()).isEmpty();
            nothing.close();
        }
    }

    @Nested
    class With_a_command_in_it {

        @Test
        void it_has_the_command_and_its_children_in_every_tree_and_nobody_else() {
            try (Cgroup cgroup = Cgroup.create(host, name, Limits.none())) {
                Task child = start(cgroup, "sh", "-c", "sleep 60 & sleep 60");
                assertThat(Retry.until(() -> cgroup.pids().size() == 3)).isTrue();
                for (Controller controller : Controller.values()) {
                    assertThat(members(cgroup, controller)).hasSize(3)
                            .contains("" + child.pid());
                }
                cgroup.kill();
                assertThat(cgroup.pids()).isEmpty();
                assertThat(child.await()).isEqualTo(new ExitStatus.Killed(9));
            }
        }

        @Test
        void it_ends_the_command_when_it_is_closed_from_elsewhere() {
            Cgroup.create(host, name, Limits.none());
            Task child = start(Cgroup.existing(host, name), "sleep", "60");
            Cgroup.existing(host, name).close();
            assertThat(child.await()).isEqualTo(new ExitStatus.Killed(9));
            assertThat(CgroupNames.all(host)).doesNotContain(name);
        }

        @Test
        void it_removes_the_cgroups_the_command_made_below_it() {
            try (Cgroup cgroup = Cgroup.create(host, name, Limits.none())) {
                Path below = cgroup.directory(Controller.PIDS).orElseThrow()
                        .resolve("a/b");
                Task child = start(cgroup, "sh", "-c", "mkdir -p " + below
                        + "; echo 0 > " + below + "/cgroup.procs; exec sleep 60");
                Path members = below.resolve("cgroup.procs");
                assertThat(Retry.until(() -> Files.exists(members)
                        && !new ControlFile(members).words().isEmpty())).isTrue();
                cgroup.close();
                assertThat(child.await()).isEqualTo(new ExitStatus.Killed(9));
            }
            assertThat(CgroupNames.all(host)).doesNotContain(name);
        }

        @Test
        void it_makes_the_command_wait_that_has_used_up_its_time() {
            Limits limits = Limits.none().with(CpuMax.parse("0.2"));
            try (Cgroup cgroup = Cgroup.create(host, name, limits)) {
                start(cgroup, "sh", "-c", "i=0; while [ $i -lt 300000 ];"
                        + " do i=$((i+1)); done").await();
                ControlFile stat = file(cgroup, Controller.CPU, "cpu.stat");
                assertThat(stat.count("nr_throttled")).isPositive();
            }
        }

        @RepeatedTest(20)
        void it_comes_and_goes_and_leaves_nothing() {
            Limits limits = Limits.none().with(MemoryMax.parse("32m"))
                    .with(CpuMax.parse("1")).with(PidsMax.of(16));
            try (Cgroup cgroup = Cgroup.create(host, name, limits)) {
                ExitStatus end = start(cgroup, "sh", "-c", "exit 7").await();
                assertThat(end).isEqualTo(new ExitStatus.Exited(7));
            }
            assertThat(CgroupNames.all(host)).doesNotContain(name);
        }
    }

    private Task start(Cgroup cgroup, String... argv) {
        NamespaceContainer walled = new NamespaceContainer(name, Command.of(argv));
        return JvmExecutor.start(cgroup.plan().and(walled.plan()), Stdio.inherited());
    }

    private static List<String> members(Cgroup cgroup, Controller controller) {
        return file(cgroup, controller, "cgroup.procs").words();
    }

    private void assertInForce(Cgroup cgroup, Limit limit) {
        for (Setting setting : host.of(limit.controller()).settings(limit)) {
            ControlFile file = file(cgroup, limit.controller(), setting.file());
            if (setting.required() || file.exists()) {
                assertThat(String.join(" ", file.words())).isEqualTo(setting.text());
            }
        }
    }

    private static ControlFile file(Cgroup cgroup, Controller controller, String name) {
        return new ControlFile(cgroup.directory(controller).orElseThrow().resolve(name));
    }
}
