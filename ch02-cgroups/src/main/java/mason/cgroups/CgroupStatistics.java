// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the processes of a cgroup use and have used, cgroups below it included; absent is
 * what no controller of this host counts: {@code docker stats}.
 *
 * @param read when it was asked for
 * @param host to compare it with
 */
public record CgroupStatistics(Instant read, Optional<MemoryUsage> memory,
        Optional<CpuUsage> cpu, Optional<CpuThrottling> throttling,
        Optional<PidsUsage> pids, Optional<IoUsage> io, HostUsage host) {

    static CgroupStatistics of(Cgroup cgroup) {
        return new CgroupStatistics(Instant.now(),
                read(cgroup, Controller.MEMORY, MemoryUsage::v1, MemoryUsage::v2),
                read(cgroup, Controller.CPUACCT, CpuUsage::v1, CpuUsage::v2),
                read(cgroup, Controller.CPU, CpuThrottling::v1, CpuThrottling::v2),
                read(cgroup, Controller.PIDS, PidsUsage::read, PidsUsage::read),
                read(cgroup, Controller.IO, IoUsage::v1, IoUsage::v2), HostUsage.now());
    }

    private static <T> Optional<T> read(Cgroup cgroup, Controller controller,
            Function<Path, Optional<T>> v1, Function<Path, Optional<T>> v2) {
        return cgroup.find(controller)
                .flatMap(d -> d.hierarchy().pick(v1, v2).apply(d.path()));
    }
}
