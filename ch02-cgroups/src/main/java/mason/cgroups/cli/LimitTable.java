// SPDX-License-Identifier: Apache-2.0
package mason.cgroups.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.cgroups.CgroupParent;
import mason.cgroups.Hierarchies;
import mason.cgroups.Hierarchy;
import mason.cgroups.Limit;
import mason.cgroups.Limits;
import mason.cli.SolvedExercises;
import mason.linux.WriteFile;

/** What would be written into which control file, a line each. */
final class LimitTable {

    private LimitTable() {
    }

    /** As far as the exercises are written. */
    static String of(SolvedExercises written, String name, Supplier<Limits> limits) {
        return written.or("", () -> {
            Hierarchies host = Hierarchies.detect();
            return limits.get().all().stream()
                    .flatMap(limit -> writes(host.of(limit.controller()), name, limit))
                    .map(write -> write.text() + "\n").collect(Collectors.joining());
        });
    }

    private static Stream<WriteFile> writes(Hierarchy hierarchy, String name,
            Limit limit) {
        Path cgroup = hierarchy.directory(CgroupParent.MASON).resolve(name);
        return hierarchy.settings(limit).stream()
                .map(s -> new WriteFile(cgroup.resolve(s.file()).toString(), s.text()));
    }
}
