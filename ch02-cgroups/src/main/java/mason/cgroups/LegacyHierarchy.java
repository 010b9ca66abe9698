// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mason.linux.MakeDirectory;

/**
 * Version 1: a tree for one controller, or for a few that were mounted together; a
 * container has a directory in each. Documentation/admin-guide/cgroup-v1/cgroups.rst,
 * Linux 2.6.24.
 */
public record LegacyHierarchy(Path mount, Path root, Set<String> controllers,
        boolean readOnly) implements Hierarchy {

    private static final List<String> SETS = List.of("cpuset.cpus", "cpuset.mems");

    @Override
    public <T> T pick(T v1, T v2) {
        return v1;
    }

    @Override
    public void prepare(Path parent) {
        below(parent).forEach(this::make);
    }

    /** No process can join a cgroup whose cpuset is empty, as it is at first. */
    @Override
    public void make(Path cgroup) {
        new MakeDirectory(cgroup.toString(), 0755).apply();
        if (offers(Controller.CPUSET)) {
            SETS.forEach(file -> inherit(cgroup, file));
        }
    }

    private static void inherit(Path cgroup, String file) {
        ControlFile own = new ControlFile(cgroup.resolve(file));
        if (own.text().isEmpty()) {
            own.write(new ControlFile(cgroup.resolveSibling(file)).text());
        }
    }

    /**
     * Moves the thread that writes, and no other. The kernel need not stop the forks of
     * the whole machine for that, which takes milliseconds.
     */
    @Override
    public String joinFile() {
        return "tasks";
    }

    /** Since Linux 4.13. */
    @Override
    public String oomFile() {
        return "memory.oom_control";
    }
}
