// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What {@link CpuMax} has done: {@code cpu.stat}.
 *
 * @param periods that have passed with processes that wanted to run
 * @param throttledPeriods those in which the quota was used up
 * @param throttledTime of all processors together
 */
public record CpuThrottling(long periods, long throttledPeriods, Duration throttledTime) {

    static Optional<CpuThrottling> v1(Path cgroup) {
        return read(cgroup, "throttled_time", Duration::ofNanos);
    }

    static Optional<CpuThrottling> v2(Path cgroup) {
        return read(cgroup, "throttled_usec", CpuUsage::micros);
    }

    private static Optional<CpuThrottling> read(Path cgroup, String time,
            LongFunction<Duration> unit) {
        Map<String, Long> stat = new ControlFile(cgroup.resolve("cpu.stat")).pairs();
        return Optional.ofNullable(stat.get("nr_periods"))
                .map(periods -> new CpuThrottling(periods,
                        stat.getOrDefault("nr_throttled", 0L),
                        unit.apply(stat.getOrDefault(time, 0L))));
    }
}
