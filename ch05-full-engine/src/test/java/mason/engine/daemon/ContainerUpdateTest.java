// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mason.engine.daemon.RunningDaemon.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.testkit.Requires;

/** Limits of containers that there are already, changed by the docker command. */
@Requires({"root", "program docker", "program busybox", "controller memory",
        "controller pids", "controller cpu"})
@Timeout(120)
class ContainerUpdateTest extends WithDaemon {

    private static final int MIB = 1 << 20;

    private static String inspect(String name, String member) throws Exception {
        return output("inspect", "-f", "{{.HostConfig." + member + "}}", name);
    }

    /** What a control file says inside, of version 1 or else of version 2. */
    private static String file(String container, String v1, String v2) throws Exception {
        return output("exec", container, "sh", "-c", "cd /sys/fs/cgroup; cat */" + v1
                + " 2>/dev/null || cat " + v2);
    }

    @Nested
    class A_container_that_runs {

        @Test
        void gets_all_limits_at_once_and_remembers_them_and_can_lose_them()
                throws Exception {
            output("run", "-d", "--name", "running", "--network", "none", "-m", "32m",
                    "busybox", "sleep", "600");
            output("update", "-m", "64m", "--memory-reservation", "16m", "--cpu-shares",
                    "512", "--cpus", "0.5", "--pids-limit", "77", "--restart",
                    "on-failure:3", "running");
            assertThat(file("running", "memory.limit_in_bytes", "memory.max"))
                    .isEqualTo("" + 64 * MIB);
            assertThat(file("running", "pids.max", "pids.max")).isEqualTo("77");
            assertThat(file("running", "cpu.cfs_quota_us", "cpu.max"))
                    .startsWith("50000");
            assertThat(inspect("running", "Memory")).isEqualTo("" + 64 * MIB);
            assertThat(inspect("running", "NanoCpus")).isEqualTo("500000000");
            assertThat(inspect("running", "RestartPolicy")).isEqualTo("{on-failure 3}");
            assertThat(inspect("running", "CpuShares")).isEqualTo("512");
            output("update", "--pids-limit", "-1", "running");
            assertThat(file("running", "pids.max", "pids.max")).isEqualTo("max");
            assertThat(output("events", "--since", "5m", "--until",
                    "" + (Instant.now().getEpochSecond() + 1), "--filter",
                    "container=running", "--format", "{{.Action}}").lines())
                    .contains("update");
        }

        @Test
        void stays_as_it_was_when_the_kernel_refuses_a_limit() throws Exception {
            output("run", "-d", "--name", "stays", "--network", "none", "--pids-limit",
                    "50", "busybox", "sleep", "600");
            Outcome refused = daemon.docker("update", "--pids-limit", "60",
                    "--cpuset-cpus", "4000", "stays");
            assertThat(refused.code()).isNotZero();
            assertThat(refused.output()).contains("Cannot update container",
                    "cpuset.cpus", "4000");
            assertThat(file("stays", "pids.max", "pids.max")).isEqualTo("50");
            assertThat(inspect("stays", "PidsLimit")).isEqualTo("50");
            assertThat(inspect("stays", "CpusetCpus")).isEmpty();
        }
    }

    @Nested
    class A_container_that_does_not_run {

        @Test
        void gets_the_limits_with_its_next_start() throws Exception {
            output("create", "--name", "later", "--network", "none", "busybox", "sleep",
                    "600");
            output("update", "-m", "48m", "--cpu-quota", "20000", "later");
            output("start", "later");
            assertThat(file("later", "memory.limit_in_bytes", "memory.max"))
                    .isEqualTo("" + 48 * MIB);
            assertThat(file("later", "cpu.cfs_quota_us", "cpu.max")).startsWith("20000");
            output("stop", "-t", "0", "later");
            output("update", "-m", "80m", "later");
            assertThat(inspect("later", "Memory")).isEqualTo("" + 80 * MIB);
        }
    }

    @Nested
    class A_container_that_is_made {

        @Test
        void is_warned_of_what_cannot_be_limited() throws Exception {
            assertThat(output("create", "--oom-kill-disable", "--network", "none",
                    "busybox", "true")).containsIgnoringCase("warning")
                    .containsAnyOf("OOM killer is disabled for the container, but no"
                            + " memory limit is set",
                            "Your kernel does not support OomKillDisable");
        }
    }

    @Nested
    class What_makes_no_sense {

        @Test
        void is_refused_in_words_of_docker() throws Exception {
            output("create", "--name", "sane", "--rm", "--network", "none", "--cpus",
                    "0.5", "busybox", "true");
            assertThat(daemon.docker("update", "-m", "1m", "sane").output())
                    .contains("Minimum memory limit allowed is 6MB");
            assertThat(daemon.docker("update", "--cpu-quota", "5000", "sane").output())
                    .contains("CPU Quota cannot be updated as NanoCPUs has already been");
            assertThat(daemon.docker("update", "--restart", "always", "sane").output())
                    .contains("because AutoRemove is enabled for the container");
            assertThat(daemon.docker("update", "--restart", "never", "sane").output())
                    .contains("invalid restart policy");
            assertThat(daemon.docker("create", "--cpus", "4000", "busybox").output())
                    .contains("range of CPUs is from 0.01 to");
            assertThat(RawClient.post(daemon.socket(), "/containers/none/update", "{}"))
                    .contains(" 404 ");
            assertThat(RawClient.post(daemon.socket(), "/containers/sane/update",
                    "{\"Memory\": \"much\"}")).contains(" 400 ");
        }
    }
}
