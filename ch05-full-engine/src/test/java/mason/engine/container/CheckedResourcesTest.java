// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import mason.cgroups.LimitSupport;
import mason.engine.config.Resources;
import mason.engine.json.DockerJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CheckedResourcesTest {

    private static final LimitSupport ALL = new LimitSupport(true, true, true, true, true,
            true, true, true, true, true, true, true, true);
    private static final LimitSupport NONE = new LimitSupport(false, false, false, false,
            false, false, false, false, false, false, false, false, false);

    private static Resources asked(String json) throws IOException {
        return DockerJson.read(json, Resources.class);
    }

    private static CheckedResources checked(String json, LimitSupport host)
            throws IOException {
        return CheckedResources.of(asked(json), () -> host);
    }

    @Nested
    class On_a_host_that_has_every_limit {

        @Test
        void all_stays_as_it_was_asked_for() throws IOException {
            String json = "{'Memory': 67108864, 'MemorySwap': -1, 'PidsLimit': 5,"
                    + " 'CpusetCpus': '0', 'BlkioWeight': 10, 'CpuShares': 2}";
            assertThat(checked(json, ALL))
                    .isEqualTo(new CheckedResources(asked(json), java.util.List.of()));
        }

        @Test
        void minus_1_is_no_swappiness() throws IOException {
            assertThat(checked("{'MemorySwappiness': -1}", ALL).resources())
                    .isEqualTo(asked("{}"));
        }

        @Test
        void what_makes_no_sense_is_refused() {
            assertRefused("{'Memory': 4096}", "Minimum memory limit allowed is 6MB");
            assertRefused("{'Memory': 16777216, 'MemorySwap': 8388608}",
                    "Minimum memoryswap limit should be larger than memory limit");
            assertRefused("{'Memory': 16777216, 'MemoryReservation': 33554432}",
                    "can not be less than memory reservation limit");
            assertRefused("{'MemorySwappiness': 101}", "Invalid value: 101, valid");
            assertRefused("{'NanoCpus': 100000000, 'CpuPeriod': 10000}",
                    "Nano CPUs and CPU Period cannot both be set");
            assertRefused("{'CpuPeriod': 10}", "CPU cfs period can not be less");
            assertRefused("{'CpuQuota': 10}", "CPU cfs quota can not be less");
            assertRefused("{'BlkioWeight': 5}", "Range of blkio weight");
        }

        private void assertRefused(String json, String why) {
            assertThatThrownBy(() -> checked(json, ALL))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(why);
        }
    }

    @Nested
    class On_a_host_that_has_no_limit {

        @Test
        void each_is_left_out_with_a_sentence_of_docker_s() throws IOException {
            CheckedResources checked = checked("{'Memory': 67108864, 'PidsLimit': 5,"
                    + " 'MemorySwappiness': 7, 'MemoryReservation': 16777216,"
                    + " 'CpuShares': 2, 'CpuQuota': 5000, 'CpusetCpus': '0',"
                    + " 'BlkioWeight': 10, 'OomKillDisable': true,"
                    + " 'BlkioDeviceReadBps': [{'Path': '/dev/x', 'Rate': 1}]}", NONE);
            assertThat(checked.resources()).isEqualTo(asked("{}"));
            assertThat(checked.warnings()).hasSize(10).contains(
                    "Your kernel does not support memory swappiness capabilities or the"
                            + " cgroup is not mounted. Memory swappiness discarded.",
                    "Your kernel does not support BPS Block I/O read limit or the cgroup"
                            + " is not mounted. Block I/O BPS read limit discarded.");
        }

        @Test
        void memory_may_be_limited_without_swap() throws IOException {
            LimitSupport memory = new LimitSupport(true, false, false, false, false,
                    false, false, false, false, false, false, false, false);
            CheckedResources checked =
                    checked("{'Memory': 67108864, 'MemorySwap': 134217728}", memory);
            assertThat(checked.warnings()).containsExactly("Your kernel does not support"
                    + " swap limit capabilities or the cgroup is not mounted. Memory"
                    + " limited without swap.");
            assertThat(checked.resources()).isEqualTo(asked("{'Memory': 67108864}"));
        }
    }
}
