// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much time on the processors, all of them together, may be used per period; who
 * has used it up waits for the next one: {@code cpu.max}, cgroup-v2.rst (Linux 4.15);
 * {@code cpu.cfs_quota_us}, Documentation/scheduler/sched-bwc.rst (Linux 3.2).
 *
 * @param quota at least 1 ms; absent for {@code max}
 * @param period 1 ms to 1 s
 */
public record CpuMax(Optional<Duration> quota, Duration period) implements Limit {

    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration LONGEST_PERIOD = Duration.ofSeconds(1);

    /** The kernel's default, and Docker's for {@code --cpus}. */
    public static final Duration USUAL_PERIOD = Duration.ofMillis(100);

    /** As much as the processors can give. */
    public static final CpuMax MAX = new CpuMax(Optional.empty(), USUAL_PERIOD);

    public CpuMax {
        if (quota.isPresent() && quota.get().compareTo(LEAST) < 0) {
            throw refused("quota", quota.get());
        }
        if (period.compareTo(LEAST) < 0 || period.compareTo(LONGEST_PERIOD) > 0) {
            throw refused("period", period);
        }
    }

    // tag::of[]
    /** In microseconds of {@link #USUAL_PERIOD}, rounded down. */
    public static CpuMax of(BigDecimal processors) {
        // tag::exercise-2.4[]
        BigDecimal period = BigDecimal.valueOf(micros(USUAL_PERIOD));
        long quota = processors.multiply(period).longValue();
        return new CpuMax(Optional.of(Duration.ofNanos(quota * 1000)),
                USUAL_PERIOD);
        // end::exercise-2.4[]
    }

    // end::of[]
    /** Docker's {@code --cpus}: 0.5 is half of one processor, 0 no limit. */
    public static CpuMax parse(String text) {
        try {
            BigDecimal processors = new BigDecimal(text);
            return processors.signum() == 0 ? MAX : of(processors);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a number of processors: [" + text + "]", e);
        }
    }

    @Override
    public Controller controller() {
        return Controller.CPU;
    }

    // tag::settings[]
    @Override
    public List<Setting> v1() {
        return List.of(
                Setting.of("cpu.cfs_period_us", "" + micros(period)),
                Setting.of("cpu.cfs_quota_us", text("-1")));
    }

    @Override
    public List<Setting> v2() {
        return List.of(Setting.of("cpu.max",
                text("max") + " " + micros(period)));
    }

    private String text(String unlimited) {
        return quota.map(q -> "" + micros(q)).orElse(unlimited);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
    // end::settings[]

    private static IllegalArgumentException refused(String what, Duration value) {
        return new IllegalArgumentException("the kernel takes no CPU " + what + " of ["
                + micros(value) + "] microseconds; 1000 is the least");
    }
}
