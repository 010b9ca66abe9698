// SPDX-License-Identifier: Apache-2.0
package mason.cgroups.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import mason.cgroups.Cgroup;
import mason.cgroups.CgroupStatistics;
import mason.cgroups.CpuReading;
import mason.cgroups.Hierarchies;
import mason.cli.SolvedExercises;

/** How much processor time a cgroup uses, from two readings. */
final class CpuTable {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private CpuTable() {
    }

    /** As far as the exercises are written. */
    static String of(SolvedExercises written, String name) {
        return written.or("", () -> {
            Cgroup cgroup = Cgroup.existing(Hierarchies.detect(), name);
            CgroupStatistics before = cgroup.statistics();
            LockSupport.parkNanos(BETWEEN.toNanos());
            return text(before, cgroup.statistics());
        });
    }

    private static String text(CgroupStatistics before, CgroupStatistics after) {
        if (before.cpu().isEmpty() || after.cpu().isEmpty()) {
            return "processor time: not counted, or no cgroup has this name\n";
        }
        double percent = new CpuReading(after.cpu().get(), after.host())
                .percentSince(new CpuReading(before.cpu().get(), before.host()));
        return String.format(Locale.ROOT, "processor time: %.1f %% of one processor%s%n",
                percent, after.throttling().map(t -> ", throttled in "
                        + t.throttledPeriods() + " of " + t.periods() + " periods")
                        .orElse(""));
    }
}
