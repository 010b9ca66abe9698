// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Which limits can be had on this host: of a kernel built or booted without one of them,
 * or where its controller is missing, a cgroup lacks the file.
 *
 * @param swap whether swap is counted
 * @param cpuQuota time per period: {@code CONFIG_CFS_BANDWIDTH}
 * @param ioDeviceWeight whether it knows them of one device
 * @param cpuRealtime {@code CONFIG_RT_GROUP_SCHED}
 * @param ioWeight whether a scheduler of requests knows weights
 */
public record LimitSupport(boolean memory, boolean swap, boolean swappiness,
        boolean reservation, boolean oomKillDisable, boolean pids, boolean cpuShares,
        boolean cpuQuota, boolean cpuset, boolean ioWeight, boolean ioRates,
        boolean ioDeviceWeight, boolean cpuRealtime) {

    private static final String[] NEVER = {};
    private static final DeviceWeight DEVICE =
            new DeviceWeight(new BlockDevice(0, 0), new BlkioWeight(10));

    /** Makes a cgroup for a moment, since that of the root has less files than others. */
    public static LimitSupport detect(Hierarchies hierarchies) {
        String name = "probe-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        try (Cgroup probe = Cgroup.create(hierarchies, name, Limits.none())) {
            return new LimitSupport(
                    has(probe, Controller.MEMORY, "memory.limit_in_bytes", "memory.max"),
                    has(probe, Controller.MEMORY, "memory.memsw.limit_in_bytes",
                            "memory.swap.max"),
                    has(probe, Controller.MEMORY, only("memory.swappiness"), NEVER),
                    has(probe, Controller.MEMORY, "memory.soft_limit_in_bytes",
                            "memory.low"),
                    has(probe, Controller.MEMORY, only(Setting.OOM_CONTROL), NEVER),
                    has(probe, Controller.PIDS, "pids.max", "pids.max"),
                    has(probe, Controller.CPU, "cpu.shares", "cpu.weight"),
                    has(probe, Controller.CPU, "cpu.cfs_quota_us", "cpu.max"),
                    has(probe, Controller.CPUSET, "cpuset.cpus", "cpuset.cpus"),
                    has(probe, Controller.IO, files(new BlkioWeight(10).v1()),
                            files(new BlkioWeight(10).v2())),
                    has(probe, Controller.IO, "blkio.throttle.read_bps_device",
                            "io.max"),
                    has(probe, Controller.IO, files(DEVICE.v1()), files(DEVICE.v2())),
                    has(probe, Controller.CPU, only(CpuRealtime.PERIOD), NEVER));
        }
    }

    private static String[] only(String file) {
        return new String[]{file};
    }

    private static String[] files(Iterable<Setting> settings) {
        Stream.Builder<String> files = Stream.builder();
        settings.forEach(s -> files.add(s.file()));
        return files.build().toArray(String[]::new);
    }

    private static boolean has(Cgroup probe, Controller controller, String v1,
            String v2) {
        return has(probe, controller, only(v1), only(v2));
    }

    /** Whether there is one of the files. */
    private static boolean has(Cgroup probe, Controller controller, String[] v1,
            String[] v2) {
        return probe.find(controller).filter(d -> Arrays.stream(
                d.hierarchy().pick(v1, v2)).anyMatch(f -> d.file(f).exists()))
                .isPresent();
    }
}
