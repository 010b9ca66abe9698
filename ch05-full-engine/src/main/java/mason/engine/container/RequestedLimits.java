// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.cgroups.BlkioWeight;
import mason.cgroups.BlockDevice;
import mason.cgroups.Bytes;
import mason.cgroups.CpuMax;
import mason.cgroups.CpuRealtime;
import mason.cgroups.CpuShares;
import mason.cgroups.Cpuset;
import mason.cgroups.DeviceRate;
import mason.cgroups.DeviceWeight;
import mason.cgroups.Limit;
import mason.cgroups.Limits;
import mason.cgroups.MemoryMax;
import mason.cgroups.MemoryReservation;
import mason.cgroups.MemorySwappiness;
import mason.cgroups.OomKillDisabled;
import mason.cgroups.PidsMax;
import mason.engine.config.Resources;
import mason.engine.config.ThrottleDevice;

/** The limits of a cgroup that were asked for. */
record RequestedLimits(Resources asked) {

    private static final int BILLIONTHS = 9;
    private static final long USUAL_PERIOD = 100_000;

    /**
     * @throws IllegalArgumentException naming the value that no kernel would take
     */
    Limits limits() {
        Limits limits = Limits.of(memory(), reservation(), cpu(), shares(), cpuset(),
                pids(), weight(), oomKillDisabled(), swappiness(), realtime());
        for (Limit limit : devices()) {
            limits = limits.with(limit);
        }
        return limits;
    }

    private Optional<MemoryMax> memory() {
        Optional<MemoryMax> memory =
                positive(asked.memory()).map(b -> MemoryMax.of(new Bytes(b)));
        return asked.memorySwap() == 0 ? memory
                : memory.map(m -> m.withSwap("" + asked.memorySwap()));
    }

    private Optional<MemoryReservation> reservation() {
        return positive(asked.memoryReservation())
                .map(b -> new MemoryReservation(Optional.of(new Bytes(b))));
    }

    private Optional<CpuMax> cpu() {
        if (asked.nanoCpus() > 0) {
            return Optional
                    .of(CpuMax.of(BigDecimal.valueOf(asked.nanoCpus(), BILLIONTHS)));
        }
        if (asked.cpuQuota() == 0 && asked.cpuPeriod() == 0) {
            return Optional.empty();
        }
        long period = positive(asked.cpuPeriod()).orElse(USUAL_PERIOD);
        return Optional
                .of(new CpuMax(positive(asked.cpuQuota()).map(RequestedLimits::micros),
                        micros(period)));
    }

    private Optional<CpuShares> shares() {
        return positive(asked.cpuShares()).map(n -> new CpuShares(n.intValue()));
    }

    private Optional<Cpuset> cpuset() {
        Optional<String> processors = notEmpty(asked.cpusetCpus());
        Optional<String> nodes = notEmpty(asked.cpusetMems());
        return processors.isEmpty() && nodes.isEmpty() ? Optional.empty()
                : Optional.of(new Cpuset(processors, nodes));
    }

    private Optional<PidsMax> pids() {
        return asked.pidsLimit()
                .map(n -> n > 0 ? PidsMax.of(n.intValue()) : PidsMax.MAX);
    }

    private Optional<BlkioWeight> weight() {
        return positive(asked.blkioWeight()).map(n -> new BlkioWeight(n.intValue()));
    }

    private Optional<OomKillDisabled> oomKillDisabled() {
        return asked.oomKillDisable() ? Optional.of(new OomKillDisabled(true))
                : Optional.empty();
    }

    private Optional<MemorySwappiness> swappiness() {
        return asked.memorySwappiness().filter(s -> s >= 0)
                .map(s -> new MemorySwappiness(s.intValue()));
    }

    private Optional<CpuRealtime> realtime() {
        Optional<Long> period = positive(asked.cpuRealtimePeriod());
        Optional<Long> runtime = positive(asked.cpuRealtimeRuntime());
        return period.isEmpty() && runtime.isEmpty() ? Optional.empty()
                : Optional.of(new CpuRealtime(period.map(RequestedLimits::micros),
                        runtime.map(RequestedLimits::micros)));
    }

    private List<Limit> devices() {
        List<Limit> rates = new ArrayList<>();
        asked.blkioWeightDevice().forEach(d -> rates.add(new DeviceWeight(
                BlockDevice.at(Path.of(d.path())), new BlkioWeight(d.weight()))));
        add(rates, asked.blkioDeviceReadBps(), DeviceRate.Direction.READ_BYTES);
        add(rates, asked.blkioDeviceWriteBps(), DeviceRate.Direction.WRITE_BYTES);
        add(rates, asked.blkioDeviceReadIOps(), DeviceRate.Direction.READS);
        add(rates, asked.blkioDeviceWriteIOps(), DeviceRate.Direction.WRITES);
        return rates;
    }

    private static void add(List<Limit> rates, List<ThrottleDevice> devices,
            DeviceRate.Direction direction) {
        devices.forEach(d -> rates.add(new DeviceRate(
                BlockDevice.at(Path.of(d.path())), direction, d.rate())));
    }

    private static Optional<Long> positive(long number) {
        return Optional.of(number).filter(n -> n > 0);
    }

    private static Optional<String> notEmpty(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static Duration micros(long count) {
        return Duration.ofNanos(count * 1000);
    }
}
