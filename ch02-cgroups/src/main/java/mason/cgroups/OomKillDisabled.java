// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.List;

/**
 * Whether a process that wants more memory than {@link MemoryMax} waits, for good
 * perhaps, instead of being killed: {@code memory.oom_control},
 * Documentation/admin-guide/cgroup-v1/memory.rst. Version 2 has nothing of the kind.
 */
public record OomKillDisabled(boolean disabled) implements Limit {

    @Override
    public Controller controller() {
        return Controller.MEMORY;
    }

    @Override
    public List<Setting> v1() {
        return List.of(Setting.of(Setting.OOM_CONTROL, disabled ? "1" : "0"));
    }

    @Override
    public List<Setting> v2() {
        return disabled
                ? List.of(Setting.whereKnown(Setting.OOM_CONTROL, "1"))
                : List.of();
    }
}
