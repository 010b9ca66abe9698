// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.cgroups.DeviceRate.Direction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of {@code docker run}'s options in either version. */
final class ResourceFlagsTest {

    @ParameterizedTest
    @CsvSource({"96m, 100663296, 33554432", "64m, 67108864, 0", "-1, -1, max",
            "0, 67108864, 0"})
    void memory_swap_is_the_sum_in_v1_and_swap_alone_in_v2(String total, String memsw,
            String swap) {
        MemoryMax limit = MemoryMax.parse("64m").withSwap(total);
        assertThat(limit.v1().get(1).text()).isEqualTo(memsw);
        assertThat(limit.v2().get(1).text()).isEqualTo(swap);
    }

    @Test
    void memory_swap_can_not_be_less_than_memory_nor_without_it() {
        assertThatThrownBy(() -> MemoryMax.parse("64m").withSwap("63m"))
                .hasMessageContaining("[63m]");
        assertThatThrownBy(() -> MemoryMax.MAX.withSwap("63m"))
                .hasMessageContaining("[63m]");
    }

    @Test
    void memory_reservation_is_a_soft_limit() {
        MemoryReservation limit = MemoryReservation.parse("32m");
        assertThat(limit.v1())
                .containsExactly(Setting.of("memory.soft_limit_in_bytes", "33554432"));
        assertThat(limit.v2()).containsExactly(Setting.of("memory.low", "33554432"));
        assertThat(MemoryReservation.parse("0").v2())
                .containsExactly(Setting.of("memory.low", "0"));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "512, 20", "1024, 39", "262144, 10000"})
    void cpu_shares_are_a_weight_in_v2(String shares, String weight) {
        CpuShares limit = CpuShares.parse(shares);
        assertThat(limit.v1()).containsExactly(Setting.of("cpu.shares", shares));
        assertThat(limit.v2()).containsExactly(Setting.of("cpu.weight", weight));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "262145", "much"})
    void cpu_shares_have_bounds(String shares) {
        assertThatThrownBy(() -> CpuShares.parse(shares))
                .hasMessageContaining("[" + shares + "]");
    }

    @Test
    void cpuset_names_processors_memory_nodes_or_both() {
        assertThat(new Cpuset(Optional.of("0-2,5"), Optional.empty()).v2())
                .containsExactly(Setting.of("cpuset.cpus", "0-2,5"));
        assertThat(new Cpuset(Optional.of("0"), Optional.of("1")).v1()).containsExactly(
                Setting.of("cpuset.cpus", "0"), Setting.of("cpuset.mems", "1"));
        assertThatThrownBy(() -> new Cpuset(Optional.of("0-"), Optional.empty()))
                .hasMessageContaining("[0-]");
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "500, 4950", "1000, 10000"})
    void blkio_weight_is_written_where_a_scheduler_takes_it(String weight, String v2) {
        BlkioWeight limit = BlkioWeight.parse(weight);
        assertThat(limit.v1()).containsExactly(Setting.whereKnown("blkio.weight", weight),
                Setting.whereKnown("blkio.bfq.weight", weight));
        assertThat(limit.v2()).containsExactly(
                Setting.whereKnown("io.bfq.weight", weight),
                Setting.whereKnown("io.weight", v2));
    }

    @Nested
    class A_rate_of_a_device {

        private final BlockDevice disk = new BlockDevice(8, 16);

        @Test
        void is_a_file_for_each_direction_in_v1_and_a_key_in_v2() {
            DeviceRate rate = new DeviceRate(disk, Direction.WRITE_BYTES, 1024);
            assertThat(rate.v1()).containsExactly(
                    Setting.of("blkio.throttle.write_bps_device", "8:16 1024"));
            assertThat(rate.v2()).containsExactly(Setting.of("io.max", "8:16 wbps=1024"));
        }

        @Test
        void can_be_none() {
            DeviceRate rate = new DeviceRate(disk, Direction.READS, 0);
            assertThat(rate.v1().get(0).text()).isEqualTo("8:16 0");
            assertThat(rate.v2().get(0).text()).isEqualTo("8:16 riops=max");
        }

        @Test
        void stands_beside_those_of_other_devices_and_directions() {
            DeviceRate reads = new DeviceRate(disk, Direction.READS, 1);
            DeviceRate writes = new DeviceRate(disk, Direction.WRITES, 2);
            DeviceRate other =
                    new DeviceRate(new BlockDevice(8, 0), Direction.READS, 3);
            DeviceRate faster = new DeviceRate(disk, Direction.READS, 4);
            assertThat(Limits.none().with(reads).with(writes).with(other).with(faster)
                    .all()).containsExactly(writes, other, faster);
        }

        @Test
        void needs_a_block_device() {
            assertThatThrownBy(() -> BlockDevice.at(Path.of("/dev/null")))
                    .hasMessageContaining("not a block device: [/dev/null]");
            assertThatThrownBy(() -> BlockDevice.at(Path.of("/no/device")))
                    .hasMessageContaining("no such device: [/no/device]");
            assertThat(BlockDevice.numbered(0x100812)).hasToString("8:274");
        }
    }

    @Nested
    class A_setting_is_undone {

        @Test
        void by_what_the_file_said() {
            assertThat(undoing("cpu.max", "max 100000", "50000 100000"))
                    .isEqualTo("50000 100000");
            assertThat(undoing("cpuset.cpus", "0")).isEqualTo("\n");
        }

        @Test
        void by_the_line_of_its_device_or_by_none_for_it() {
            assertThat(undoing("io.max", "8:0 rbps=5", "7:0 rbps=1", "8:0 rbps=2 wbps=3"))
                    .isEqualTo("8:0 rbps=2 wbps=3");
            assertThat(undoing("io.max", "8:0 rbps=5", "7:0 rbps=1"))
                    .isEqualTo("8:0 rbps=max");
            assertThat(undoing("blkio.throttle.read_bps_device", "8:0 5"))
                    .isEqualTo("8:0 0");
        }

        private String undoing(String file, String text, String... lines) {
            return Setting.of(file, text).undoing(List.of(lines));
        }
    }

    @Test
    void a_change_replaces_what_it_names_and_leaves_the_rest() {
        Limits before = Limits.none().with(PidsMax.of(7)).with(CpuMax.parse("1"));
        Limits after = before.with(Limits.none().with(PidsMax.MAX));
        assertThat(after.all()).containsExactly(CpuMax.parse("1"), PidsMax.MAX);
    }
}
