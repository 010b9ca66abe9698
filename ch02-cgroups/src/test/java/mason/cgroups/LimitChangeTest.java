// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.linux.KernelException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** {@code docker update}. */
@LeakCheck
@Requires({"root", "controller memory", "controller cpu", "controller pids"})
final class LimitChangeTest {

    private static final Limits FIRST = Limits.none().with(MemoryMax.parse("64m"))
            .with(CpuMax.parse("0.5")).with(new CpuShares(512)).with(PidsMax.of(7));
    private static final Limit REFUSED = PidsMax.of(Integer.MAX_VALUE);

    private final Hierarchies host = Hierarchies.detect();
    private Cgroup cgroup;

    @BeforeEach
    void create() {
        cgroup = Cgroup.create(host, Nonce.hostname(), FIRST);
    }

    @AfterEach
    void close() {
        cgroup.close();
    }

    @Test
    void one_that_the_kernel_refuses_takes_back_those_before_it_and_is_named() {
        Limits change = Limits.none().with(MemoryMax.parse("128m"))
                .with(CpuMax.parse("1")).with(new CpuShares(2048)).with(REFUSED);
        assertThatThrownBy(() -> cgroup.limit(change))
                .isInstanceOf(KernelException.class).hasNoSuppressedExceptions()
                .hasMessageContaining("pids.max").hasMessageContaining("2147483647")
                .hasMessageContaining("EINVAL (22)");
        FIRST.all().forEach(this::assertInForce);
    }

    @Test
    @Requires("controller io")
    void a_device_s_rate_is_taken_back_to_what_it_was() {
        DeviceRate slow = rate(1 << 20);
        DeviceRate other = new DeviceRate(disk(), DeviceRate.Direction.WRITES, 50);
        cgroup.limit(Limits.none().with(slow));
        Limits change = Limits.none().with(other).with(rate(1 << 30));
        assertThatThrownBy(() -> cgroup.limit(change.with(new Cpuset(
                Optional.of("4000"), Optional.empty())).with(rateOfNoDevice())))
                .isInstanceOf(KernelException.class).hasNoSuppressedExceptions();
        assertThat(lines(slow)).anyMatch(l -> l.contains(" 1048576")
                || l.contains("rbps=1048576"));
        assertThat(lines(other)).noneMatch(l -> l.contains(" 50"))
                .noneMatch(l -> l.contains("wiops=50"));
        cgroup.limit(Limits.none().with(rate(0)));
        assertThat(lines(slow)).isEmpty();
    }

    @Test
    void memory_with_swap_grows_and_shrinks() {
        MemoryMax memory = MemoryMax.parse("64m");
        for (MemoryMax each : new MemoryMax[]{memory.withSwap("96m"),
                MemoryMax.parse("256m").withSwap("300m"), memory.withSwap("64m"),
                memory.withSwap("-1"), MemoryMax.MAX, memory}) {
            cgroup.limit(Limits.none().with(each));
            assertInForce(each);
        }
    }

    @Test
    @Requires("controller cpuset")
    void processors_and_memory_nodes_can_be_chosen() {
        Cpuset one = new Cpuset(Optional.of("0"), Optional.of("0"));
        cgroup.limit(Limits.none().with(one));
        assertInForce(one);
    }

    @Test
    void less_memory_than_has_to_be_kept_is_the_kernel_s_business() {
        MemoryReservation reserved = MemoryReservation.parse("32m");
        cgroup.limit(Limits.none().with(reserved));
        assertInForce(reserved);
        assertThat(cgroup.unsupported(FIRST.with(reserved))).isEmpty();
    }

    @Nested
    @Requires("cgroup v2")
    class What_v2_does_not_have {

        @Test
        void is_left_out_and_said() {
            Limits limits = Limits.none().with(new OomKillDisabled(true));
            cgroup.limit(limits);
            assertThat(cgroup.unsupported(limits)).singleElement().asString()
                    .contains("memory.oom_control");
        }
    }

    @Nested
    @Requires("cgroup v1")
    class What_v2_does_not_have_but_v1_has {

        @Test
        void can_be_undone_too() {
            Limits limits = Limits.none().with(new OomKillDisabled(true));
            assertThatThrownBy(() -> cgroup.limit(limits.with(REFUSED)))
                    .hasNoSuppressedExceptions();
            assertThat(lines(new OomKillDisabled(true))).contains("oom_kill_disable 0");
            cgroup.limit(limits);
            assertThat(lines(new OomKillDisabled(true))).contains("oom_kill_disable 1");
        }
    }

    private static DeviceRate rate(long perSecond) {
        return new DeviceRate(disk(), DeviceRate.Direction.READ_BYTES, perSecond);
    }

    private static DeviceRate rateOfNoDevice() {
        return new DeviceRate(new BlockDevice(4000, 1), DeviceRate.Direction.READS, 1);
    }

    private static BlockDevice disk() {
        String number = new ControlFile(Path.of("/sys/block/loop0/dev")).text();
        assumeFalse(number.isEmpty(), "no block device is here");
        return BlockDevice.parse(number);
    }

    private List<String> lines(Limit limit) {
        String file = host.of(limit.controller()).settings(limit).get(0).file();
        return cgroup.part(limit.controller()).file(file).lines();
    }

    private void assertInForce(Limit limit) {
        for (Setting setting : cgroup.part(limit.controller()).known(limit)) {
            ControlFile file = cgroup.part(limit.controller()).file(setting.file());
            assertThat(file.bytes().isEmpty() ? "-1" : file.text())
                    .isEqualTo(setting.text().replace("max", "-1"));
        }
    }
}
