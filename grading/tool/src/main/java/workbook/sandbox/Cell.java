// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cgroups of one run, two in each hierarchy: the outer has the limits, the inner is
 * all that can be seen inside, where it belongs to {@code owner}.
 *
 * @param outer one in each hierarchy
 * @param leaves where processes may be in v2, below the inner one
 */
record Cell(List<Path> outer, List<Path> leaves) implements AutoCloseable {

    private static final Map<String, String> LIMITS = Map.of("memory.max", "1G",
            "memory.swap.max", "0", "memory.limit_in_bytes", "1G",
            "memory.memsw.limit_in_bytes", "1G", "pids.max", "512");

    static Cell named(String name, Ownership owner) throws IOException {
        Cell cell = new Cell(new ArrayList<>(), new ArrayList<>());
        try {
            for (Hierarchy hierarchy : Hierarchy.all()) {
                cell.make(hierarchy, hierarchy.place().resolve(name), owner);
            }
            return cell;
        } catch (IOException e) {
            cell.close();
            throw e;
        }
    }

    private void make(Hierarchy hierarchy, Path cgroup, Ownership owner)
            throws IOException {
        if (hierarchy.unified()) {
            Hierarchy.passOn(hierarchy.place());
        }
        Files.createDirectory(cgroup);
        outer.add(cgroup);
        inherit(cgroup);
        LIMITS.forEach((file, value) -> limit(cgroup.resolve(file), value));
        give(Files.createDirectory(cgroup.resolve("run")), owner);
        if (hierarchy.unified()) {
            Hierarchy.passOn(cgroup);
            give(Files.createDirectory(cgroup.resolve("run/grader")), owner);
            leaves.add(cgroup.resolve("run/grader"));
        }
    }

    /** A new cpuset of v1 has no processor and no memory: cpuset(7). */
    private static void inherit(Path cgroup) throws IOException {
        if (Files.exists(cgroup.resolve("cgroup.clone_children"))
                && Files.exists(cgroup.resolve("cpuset.cpus"))) {
            Files.writeString(cgroup.resolve("cgroup.clone_children"), "1");
            for (String file : List.of("cpuset.cpus", "cpuset.mems")) {
                Files.write(cgroup.resolve(file),
                        Files.readAllBytes(cgroup.resolveSibling(file)));
            }
        }
    }

    private static void limit(Path file, String value) {
        if (Files.exists(file)) {
            Hierarchy.attempt(file, value);
        }
    }

    private static void give(Path cgroup, Ownership owner) throws IOException {
        owner.give(cgroup);
        try (var files = Files.newDirectoryStream(cgroup)) {
            for (Path file : files) {
                owner.give(file);
            }
        }
    }

    /** To be joined by writing to their cgroup.procs. */
    List<Path> inner() {
        return outer.stream().map(o -> o.resolve("run")).toList();
    }

    /** Kills all that is in it, whatever it is, and removes it. */
    @Override
    public void close() {
        outer.forEach(Demolition::of);
    }
}
