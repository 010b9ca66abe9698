// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.linux.Pid;

// tag::membership[]
/**
 * The cgroups of a process: {@code /proc/PID/cgroup}, cgroups(7).
 *
 * @param lines number, controllers and path, separated by colons
 */
public record Membership(List<String> lines) {

    /** Those of a process that is there; none of one that isn't. */
    public static Membership of(Pid process) {
        Path file = process.proc().resolve("cgroup");
        return new Membership(new ControlFile(file).lines());
    }

    /**
     * The directory of the process's cgroup in a hierarchy; absent if
     * it is outside of what is mounted there.
     */
    public Optional<Path> directory(Hierarchy hierarchy) {
        // tag::exercise-2.2[]
        return lines.stream().map(line -> line.split(":", 3))
                .filter(line -> hierarchy.pick(
                        hierarchy.controllers()
                                .containsAll(List.of(line[1].split(","))),
                        line[1].isEmpty()))
                .map(line -> Path.of(line[2]))
                .filter(path -> path.equals(path.normalize()))
                .filter(path -> path.startsWith(hierarchy.root()))
                .map(hierarchy.root()::relativize)
                .map(hierarchy.mount()::resolve)
                .findFirst();
        // end::exercise-2.2[]
    }
}
// end::membership[]
