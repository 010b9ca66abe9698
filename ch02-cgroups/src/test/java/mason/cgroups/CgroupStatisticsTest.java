// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CgroupStatisticsTest {

    private static final Path FILES = Path.of("src/test/resources/statistics");
    private static final BlockDevice DISK = new BlockDevice(254, 0);

    @Nested
    class The_files_of_v1 {

        private final Path cgroup = FILES.resolve("v1");

        @Test
        void say_how_much_memory_is_used_and_was_used_and_may_be() {
            MemoryUsage memory = MemoryUsage.v1(cgroup).orElseThrow();
            assertThat(memory.usage()).isEqualTo(new Bytes(614400));
            assertThat(memory.most()).hasValue(new Bytes(1654784));
            assertThat(memory.limit()).hasValue(Bytes.parse("64m"));
        }

        @Test
        void name_the_parts_of_memory_that_docker_reports() {
            assertThat(MemoryUsage.v1(cgroup).orElseThrow().parts()).hasSize(32)
                    .containsEntry("total_inactive_file", 16384L)
                    .containsEntry("hierarchical_memory_limit", 67108864L)
                    .doesNotContainKeys("swap", "total_shmem");
        }

        @Test
        void count_the_time_of_each_processor_and_of_all_in_nanoseconds() {
            CpuUsage cpu = CpuUsage.v1(cgroup).orElseThrow();
            assertThat(cpu.total()).hasNanos(404_687_686);
            assertThat(cpu.user()).hasMillis(290);
            assertThat(cpu.kernel()).hasMillis(130);
            assertThat(cpu.perProcessor()).containsExactly(Duration.ofNanos(276_310_072),
                    Duration.ofNanos(145_856_362));
        }

        @Test
        void tell_how_often_and_how_long_it_had_to_wait() {
            assertThat(CpuThrottling.v1(cgroup)).hasValue(
                    new CpuThrottling(18, 16, Duration.ofNanos(703_317_955)));
        }

        @Test
        void count_bytes_and_operations_by_device_and_not_the_sum_of_all_devices() {
            IoUsage io = IoUsage.v1(cgroup).orElseThrow();
            assertThat(io.bytes()).hasSize(6)
                    .contains(new IoUsage.Entry(DISK, "Read", 8388608));
            assertThat(io.operations()).hasSize(6)
                    .contains(new IoUsage.Entry(DISK, "Write", 1));
        }

        @Test
        void count_processes() {
            assertThat(PidsUsage.read(cgroup))
                    .hasValue(new PidsUsage(2, Optional.of(40L)));
        }
    }

    @Nested
    class The_files_of_v2 {

        private final Path cgroup = FILES.resolve("v2");

        @Test
        void say_how_much_memory_is_used_and_was_used_and_may_be() {
            MemoryUsage memory = MemoryUsage.v2(cgroup).orElseThrow();
            assertThat(memory.usage()).isEqualTo(new Bytes(614400));
            assertThat(memory.most()).hasValue(new Bytes(1654784));
            assertThat(memory.limit()).hasValue(Bytes.parse("64m"));
            assertThat(memory.failures()).isEqualTo(2);
        }

        @Test
        void name_the_parts_of_memory_that_docker_reports() {
            assertThat(MemoryUsage.v2(cgroup).orElseThrow().parts())
                    .containsEntry("inactive_file", 16384L)
                    .doesNotContainKeys("percpu", "zswap");
        }

        @Test
        void count_the_time_of_all_processors_together_in_microseconds() {
            assertThat(CpuUsage.v2(cgroup))
                    .hasValue(new CpuUsage(CpuUsage.micros(404_687),
                            CpuUsage.micros(290_000),
                            CpuUsage.micros(114_687), List.of()));
        }

        @Test
        void tell_how_often_and_how_long_it_had_to_wait() {
            assertThat(CpuThrottling.v2(cgroup))
                    .hasValue(new CpuThrottling(18, 16, CpuUsage.micros(703_317)));
        }

        @Test
        void count_bytes_and_operations_and_nothing_for_a_device_without_any() {
            IoUsage io = IoUsage.v2(cgroup).orElseThrow();
            assertThat(io.bytes()).containsExactly(
                    new IoUsage.Entry(DISK, "read", 8388608),
                    new IoUsage.Entry(DISK, "write", 4096));
            assertThat(io.operations()).containsExactly(
                    new IoUsage.Entry(DISK, "read", 8),
                    new IoUsage.Entry(DISK, "write", 1));
        }

        @Test
        void may_set_no_limit() {
            assertThat(PidsUsage.read(cgroup))
                    .hasValue(new PidsUsage(2, Optional.empty()));
        }
    }

    @Nested
    class A_cgroup_whose_controllers_are_missing {

        @TempDir
        private Path cgroup;

        @Test
        void says_nothing_which_is_not_the_same_as_0() throws IOException {
            Files.writeString(cgroup.resolve("cpu.stat"), "usage_usec 7\n");
            assertThat(CpuUsage.v2(cgroup)).isPresent();
            assertThat(CpuThrottling.v2(cgroup)).isEmpty();
            assertThat(MemoryUsage.v2(cgroup)).isEmpty();
            assertThat(MemoryUsage.v1(cgroup)).isEmpty();
            assertThat(CpuUsage.v1(cgroup)).isEmpty();
            assertThat(PidsUsage.read(cgroup)).isEmpty();
            assertThat(IoUsage.v1(cgroup)).isEmpty();
            assertThat(IoUsage.v2(cgroup)).isEmpty();
        }
    }

    @Test
    void the_host_s_time_counts_a_guest_s_once_and_stolen_time_not() throws IOException {
        HostUsage host = HostUsage.parse(Files.readAllLines(FILES.resolve("stat")),
                Files.readAllLines(FILES.resolve("meminfo")));
        assertThat(host).isEqualTo(new HostUsage(2, Duration.ofMillis(4780),
                new Bytes(24683620L * 1024)));
    }
}
