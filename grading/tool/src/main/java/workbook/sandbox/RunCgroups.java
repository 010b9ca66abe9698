// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import workbook.course.WorkbookException;

/**
 * The cgroups of one run, two in each hierarchy: the outer one has the limits, the inner
 * one is the root of the cgroup namespace, and belongs to the root of the run.
 *
 * @param outer one in each hierarchy
 * @param leaves where processes may be in v2, below the inner one
 */
record RunCgroups(List<Path> outer, List<Path> leaves) {

    private static final Map<String, String> LIMITS = Map.of("memory.max", "1G",
            "memory.swap.max", "0", "memory.limit_in_bytes", "1G",
            "memory.memsw.limit_in_bytes", "1G", "pids.max", "512");

    private static final String JOIN = """
            while [ "$1" != -- ]; do
              echo $$ >"$1/cgroup.procs"
              shift
            done
            shift
            exec "$@"
            """;

    /** @throws WorkbookException when this process may not make cgroups */
    static RunCgroups create(String name, IdRange owner) {
        RunCgroups cgroups = new RunCgroups(new ArrayList<>(), new ArrayList<>());
        try {
            for (CgroupHierarchy hierarchy : CgroupHierarchy.all()) {
                cgroups.create(hierarchy, hierarchy.parent().resolve(name), owner);
            }
            return cgroups;
        } catch (IOException e) {
            throw WorkbookException.machine("a cgroup can't be made here (" + e
                    + "): it takes root, and a machine that lets root; use the VM, or a"
                    + " privileged container");
        }
    }

    private void create(CgroupHierarchy hierarchy, Path cgroup, IdRange owner)
            throws IOException {
        if (hierarchy.unified()) {
            CgroupHierarchy.delegate(hierarchy.parent());
        }
        Files.createDirectory(cgroup);
        outer.add(cgroup);
        inherit(cgroup);
        LIMITS.forEach((file, value) -> limit(cgroup.resolve(file), value));
        give(Files.createDirectory(cgroup.resolve("run")), owner);
        if (hierarchy.unified()) {
            CgroupHierarchy.delegate(cgroup);
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
            CgroupHierarchy.attempt(file, value);
        }
    }

    private static void give(Path cgroup, IdRange owner) throws IOException {
        owner.give(cgroup);
        try (var files = Files.newDirectoryStream(cgroup)) {
            for (Path file : files) {
                owner.give(file);
            }
        }
    }

    /**
     * The beginning of a command line: what follows it runs in a session of its own, out
     * of reach of the terminal of this process, and in these cgroups.
     */
    List<String> session() {
        List<String> words = new ArrayList<>(Sandbox.DETACHED);
        words.addAll(join(outer.stream().map(o -> o.resolve("run")).toList()));
        return words;
    }

    /** Puts what follows it into the leaves. */
    List<String> joinLeaves() {
        return join(leaves);
    }

    private static List<String> join(List<Path> cgroups) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", JOIN, "join"));
        cgroups.forEach(c -> words.add(c.toString()));
        words.add("--");
        return words;
    }
}
