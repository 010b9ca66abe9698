// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How much of each period real-time processes may use: {@code cpu.rt_period_us} and
 * {@code cpu.rt_runtime_us}, Documentation/scheduler/sched-rt-group.rst (Linux 2.6.25),
 * where the kernel was built with {@code CONFIG_RT_GROUP_SCHED}. The cgroup above has to
 * have as much. Version 2 has no such limit.
 */
public record CpuRealtime(Optional<Duration> period,
        Optional<Duration> runtime) implements Limit {

    static final String PERIOD = "cpu.rt_period_us";

    @Override
    public Controller controller() {
        return Controller.CPU;
    }

    @Override
    public List<Setting> v1() {
        List<Setting> settings = new ArrayList<>();
        period.ifPresent(p -> settings.add(Setting.of(PERIOD, micros(p))));
        runtime.ifPresent(r -> settings.add(Setting.of("cpu.rt_runtime_us", micros(r))));
        return settings;
    }

    @Override
    public List<Setting> v2() {
        return v1().stream().map(s -> Setting.whereKnown(s.file(), s.text())).toList();
    }

    private static String micros(Duration time) {
        return "" + TimeUnit.NANOSECONDS.toMicros(time.toNanos());
    }
}
