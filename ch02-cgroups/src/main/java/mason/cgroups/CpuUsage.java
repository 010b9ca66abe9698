// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Time on the processors: {@code cpuacct.usage}, cgroup-v1/cpuacct.rst;
 * {@code cpu.stat}, cgroup-v2.rst.
 *
 * @param perProcessor in the order of their numbers; empty in v2, which doesn't say
 */
public record CpuUsage(Duration total, Duration user, Duration kernel,
        List<Duration> perProcessor) {

    static Optional<CpuUsage> v1(Path cgroup) {
        Map<String, Long> ticks = file(cgroup, "cpuacct.stat").pairs();
        return file(cgroup, "cpuacct.usage").words().stream().findFirst()
                .map(total -> new CpuUsage(nanos(total),
                        HostUsage.ticks(ticks.getOrDefault("user", 0L)),
                        HostUsage.ticks(ticks.getOrDefault("system", 0L)),
                        file(cgroup, "cpuacct.usage_percpu").words().stream()
                                .map(CpuUsage::nanos).toList()));
    }

    static Optional<CpuUsage> v2(Path cgroup) {
        Map<String, Long> micros = file(cgroup, "cpu.stat").pairs();
        return Optional.ofNullable(micros.get("usage_usec"))
                .map(total -> new CpuUsage(micros(total),
                        micros(micros.getOrDefault("user_usec", 0L)),
                        micros(micros.getOrDefault("system_usec", 0L)), List.of()));
    }

    private static Duration nanos(String text) {
        return Duration.ofNanos(Long.parseLong(text));
    }

    static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }

    private static ControlFile file(Path cgroup, String name) {
        return new ControlFile(cgroup.resolve(name));
    }
}
