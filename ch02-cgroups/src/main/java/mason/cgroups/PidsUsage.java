// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Processes and threads: {@code pids.current} and {@code pids.max}.
 *
 * @param limit absent for none
 */
public record PidsUsage(long current, Optional<Long> limit) {

    static Optional<PidsUsage> read(Path cgroup) {
        Optional<Long> limit = number(cgroup, "pids.max");
        return number(cgroup, "pids.current").map(now -> new PidsUsage(now, limit));
    }

    private static Optional<Long> number(Path cgroup, String name) {
        return Optional.of(new ControlFile(cgroup.resolve(name)).number())
                .filter(number -> number < Long.MAX_VALUE);
    }
}
