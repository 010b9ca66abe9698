// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mason.launch.Task;
import mason.linux.ExitStatus;
import mason.linux.Pid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** On a hybrid host in either version: v2 needs no controller for it. */
@LeakCheck
@Requires({"root", "controller freezer"})
@ParameterizedClass
@MethodSource("hosts")
final class FreezerTest {

    private final Hierarchies host;
    private final String name = Nonce.hostname();

    FreezerTest(Hierarchies host) {
        this.host = host;
    }

    static Stream<Hierarchies> hosts() {
        Hierarchies all = Hierarchies.detect();
        Stream<Hierarchies> v2 = all.all().stream()
                .filter(UnifiedHierarchy.class::isInstance)
                .map(h -> new Hierarchies(List.of(h)));
        return Stream.concat(Stream.of(all), v2).distinct();
    }

    @Nested
    class A_command_that_forks {

        @Test
        void stands_still_while_it_is_frozen_and_goes_on_afterwards() throws Exception {
            try (Cgroup cgroup = Cgroup.create(host, name, Limits.none())) {
                Task task = forking(cgroup);
                Freezer freezer = cgroup.freezer();
                for (int i = 0; i < 10; i++) {
                    freezer.freeze();
                    assertThat(freezer.state()).isEqualTo(FreezerState.FROZEN);
                    assertThat(cgroup.pids()).isEqualTo(a_moment_later(cgroup));
                    freezer.thaw();
                    assertThat(freezer.state()).isEqualTo(FreezerState.THAWED);
                }
                Set<Pid> before = cgroup.pids();
                assertThat(Retry.until(() -> !cgroup.pids().equals(before))).isTrue();
                cgroup.kill();
                task.await();
            }
        }

        private Task forking(Cgroup cgroup) {
            return CgroupCommand.start(cgroup, "sh", "-c",
                    "while :; do sleep 0.001; done");
        }

        private Set<Pid> a_moment_later(Cgroup cgroup) throws InterruptedException {
            Thread.sleep(20);
            return cgroup.pids();
        }

        @Test
        void can_be_killed_while_it_is_frozen() {
            try (Cgroup cgroup = Cgroup.create(host, name, Limits.none())) {
                Task task = forking(cgroup);
                cgroup.freezer().freeze();
                cgroup.kill();
                assertThat(task.await()).isEqualTo(new ExitStatus.Killed(9));
            }
        }
    }

    @Nested
    class A_cgroup_without_processes {

        @Test
        void is_frozen_at_once_and_can_be_removed() {
            try (Cgroup cgroup = Cgroup.create(host, name, Limits.none())) {
                assertThat(cgroup.freezer().state()).isEqualTo(FreezerState.THAWED);
                cgroup.freezer().freeze();
                assertThat(cgroup.freezer().state()).isEqualTo(FreezerState.FROZEN);
            }
            assertThat(CgroupNames.all(host)).doesNotContain(name);
        }
    }
}
