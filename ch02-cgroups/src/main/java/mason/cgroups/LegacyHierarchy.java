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
public record LegacyHierarchy(Path mount, Set<String> controllers,
        boolean readOnly) implements Hierarchy {

    @Override
    public List<Setting> settings(Limit limit) {
        return limit.v1();
    }

    @Override
    public void prepare() {
        new MakeDirectory(ours().toString(), 0755).apply();
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
