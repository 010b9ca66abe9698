// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a container may have; an absent limit leaves the cgroup at the kernel's max. */
public record Limits(Optional<MemoryMax> memory, Optional<CpuMax> cpu,
        Optional<PidsMax> pids) {

    public static Limits none() {
        return new Limits(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Limits with(MemoryMax max) {
        return new Limits(Optional.of(max), cpu, pids);
    }

    public Limits with(CpuMax max) {
        return new Limits(memory, Optional.of(max), pids);
    }

    public Limits with(PidsMax max) {
        return new Limits(memory, cpu, Optional.of(max));
    }

    /** Those that are present. */
    public List<Limit> all() {
        return Stream.<Optional<? extends Limit>>of(memory, cpu, pids)
                .<Limit>flatMap(Optional::stream).toList();
    }
}
