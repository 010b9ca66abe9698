// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.time.Duration;

// tag::reading[]
/** Processor time of a cgroup and of the host, read at one time. */
public record CpuReading(CpuUsage cgroup, HostUsage host) {

    /**
     * What the cgroup has used since another reading, in percent of one
     * processor, as docker stats has it; 0 where that can't be known.
     */
    public double percentSince(CpuReading before) {
        // tag::exercise-2.5[]
        Duration used = cgroup.total().minus(before.cgroup.total());
        Duration passed = host.cpuTime().minus(before.host.cpuTime());
        if (used.isNegative() || passed.isNegative() || passed.isZero()) {
            return 0;
        }
        double share = (double) used.toNanos() / passed.toNanos();
        return share * host.processors() * 100;
        // end::exercise-2.5[]
    }
}
// end::reading[]
