// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Nested
    class A_limit_of_memory {

        private final MemoryMax limit = MemoryMax.parse("64m");

        @Test
        void is_one_of_memory_and_one_of_swap_in_v2() {
            assertThat(limit.v2()).containsExactly(Setting.of("memory.max", "67108864"),
                    Setting.whereKnown("memory.swap.max", "0"));
        }

        @Test
        void comes_before_the_sum_with_swap_in_v1_which_must_not_be_smaller() {
            assertThat(limit.v1()).containsExactly(
                    Setting.of("memory.limit_in_bytes", "67108864"),
                    Setting.whereKnown("memory.memsw.limit_in_bytes", "67108864"));
        }

        @Test
        void can_be_max() {
            assertThat(MemoryMax.MAX.v2()).extracting(Setting::text)
                    .containsExactly("max", "max");
            assertThat(MemoryMax.MAX.v1()).extracting(Setting::text)
                    .containsExactly("-1", "-1");
        }

        @Test
        void is_none_when_docker_s_0_is_given() {
            assertThat(MemoryMax.parse("0")).isEqualTo(MemoryMax.MAX);
        }

        @Test
        void can_not_be_nothing() {
            assertThatThrownBy(() -> MemoryMax.of(new Bytes(0)))
                    .hasMessageContaining("[0]");
        }
    }

    @Nested
    class A_limit_of_processor_time {

        private final CpuMax limit = CpuMax.parse("0.5");

        @Test
        void is_one_file_with_quota_and_period_in_v2() {
            assertThat(limit.v2()).containsExactly(Setting.of("cpu.max", "50000 100000"));
        }

        @Test
        void is_two_files_in_v1() {
            assertThat(limit.v1()).containsExactly(
                    Setting.of("cpu.cfs_period_us", "100000"),
                    Setting.of("cpu.cfs_quota_us", "50000"));
        }

        @Test
        void may_be_more_than_one_processor() {
            assertThat(CpuMax.parse("1.5").v2())
                    .containsExactly(Setting.of("cpu.max", "150000 100000"));
        }

        @Test
        void can_be_max() {
            assertThat(CpuMax.MAX.v2())
                    .containsExactly(Setting.of("cpu.max", "max 100000"));
            assertThat(CpuMax.parse("0")).isEqualTo(CpuMax.MAX);
            assertThat(CpuMax.MAX.v1()).contains(Setting.of("cpu.cfs_quota_us", "-1"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "0.009", "half", ""})
        void is_refused_where_the_kernel_would_refuse_it(String cpus) {
            assertThatThrownBy(() -> CpuMax.parse(cpus))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class A_limit_of_processes {

        @Test
        void is_the_same_in_both_versions() {
            assertThat(PidsMax.parse("64").v2())
                    .containsExactly(Setting.of("pids.max", "64"))
                    .isEqualTo(PidsMax.parse("64").v1());
        }

        @ParameterizedTest
        @ValueSource(strings = {"max", "-1", "0"})
        void can_be_max(String text) {
            assertThat(PidsMax.parse(text).v2())
                    .containsExactly(Setting.of("pids.max", "max"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"-2", "many"})
        void is_refused_when_it_is_none(String text) {
            assertThatThrownBy(() -> PidsMax.parse(text))
                    .hasMessageContaining("[" + text + "]");
        }
    }

    @Test
    void list_those_that_are_there() {
        assertThat(Limits.none().all()).isEmpty();
        assertThat(Limits.none().with(PidsMax.of(8)).with(CpuMax.MAX).all())
                .containsExactly(CpuMax.MAX, PidsMax.of(8));
    }
}
