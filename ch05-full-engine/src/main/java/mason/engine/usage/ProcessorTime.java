// SPDX-License-Identifier: Apache-2.0
package mason.engine.usage;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mason.cgroups.CgroupStatistics;
import mason.cgroups.CpuThrottling;
import mason.cgroups.CpuUsage;

/**
 * Time on the processors since the container was made, and the host's beside it, in
 * nanoseconds.
 *
 * @param system of all processors since the start of the machine, idle or not
 */
public record ProcessorTime(@SerializedName("cpu_usage") Used used,
        @SerializedName("system_cpu_usage") Optional<Long> system,
        @SerializedName("online_cpus") Optional<Integer> online,
        @SerializedName("throttling_data") Throttled throttled) {

    /** @param perProcessor absent in version 2 of cgroups, which doesn't say */
    public record Used(@SerializedName("total_usage") long total,
            @SerializedName("percpu_usage") Optional<List<Long>> perProcessor,
            @SerializedName("usage_in_kernelmode") long kernel,
            @SerializedName("usage_in_usermode") long user) {

        private static final Used NOTHING = new Used(0, Optional.empty(), 0, 0);

        private static Used of(CpuUsage used) {
            List<Long> each = used.perProcessor().stream().map(Duration::toNanos)
                    .toList();
            return new Used(used.total().toNanos(),
                    Optional.of(each).filter(all -> !all.isEmpty()),
                    used.kernel().toNanos(), used.user().toNanos());
        }
    }

    /** What a limit has done. */
    public record Throttled(@SerializedName("periods") long periods,
            @SerializedName("throttled_periods") long throttledPeriods,
            @SerializedName("throttled_time") long throttledTime) {

        private static final Throttled NEVER = new Throttled(0, 0, 0);

        private static Throttled of(CpuThrottling done) {
            return new Throttled(done.periods(), done.throttledPeriods(),
                    done.throttledTime().toNanos());
        }
    }

    static final ProcessorTime NONE = new ProcessorTime(Used.NOTHING, Optional.empty(),
            Optional.empty(), Throttled.NEVER);

    static ProcessorTime of(CgroupStatistics measured) {
        return new ProcessorTime(measured.cpu().map(Used::of).orElse(Used.NOTHING),
                Optional.of(measured.host().cpuTime().toNanos()),
                Optional.of(measured.host().processors()),
                measured.throttling().map(Throttled::of).orElse(Throttled.NEVER));
    }
}
