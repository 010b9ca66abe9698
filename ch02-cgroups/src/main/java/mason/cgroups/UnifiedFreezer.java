// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import mason.linux.WriteFile;

/** {@code cgroup.freeze} and {@code cgroup.events}: cgroup-v2.rst, Linux 5.2. */
record UnifiedFreezer(Path cgroup) implements Freezer {

    @Override
    public FreezerState state() {
        if (file(cgroup, "cgroup.events").count("frozen") == 1) {
            return FreezerState.FROZEN;
        }
        return file(cgroup, "cgroup.freeze").number() == 1
                ? FreezerState.FREEZING
                : FreezerState.THAWED;
    }

    @Override
    public WriteFile freezing() {
        return file(cgroup, "cgroup.freeze").writing("1");
    }

    @Override
    public void thaw() {
        CgroupDirectory.tree(cgroup).stream().map(c -> file(c, "cgroup.freeze"))
                .filter(ControlFile::exists).forEach(file -> file.write("0"));
    }

    private static ControlFile file(Path cgroup, String name) {
        return new ControlFile(cgroup.resolve(name));
    }
}
