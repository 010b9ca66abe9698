// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;

/** {@code cgroup.freeze} and {@code cgroup.events}: cgroup-v2.rst, Linux 5.2. */
final class UnifiedFreezer extends Freezer {

    private final Path cgroup;

    UnifiedFreezer(Path cgroup) {
        super(cgroup, "1", "0");
        this.cgroup = cgroup;
    }

    @Override
    public FreezerState state() {
        if (new ControlFile(cgroup.resolve("cgroup.events")).count("frozen") == 1) {
            return FreezerState.FROZEN;
        }
        return file(cgroup).number() == 1 ? FreezerState.FREEZING : FreezerState.THAWED;
    }

    @Override
    ControlFile file(Path directory) {
        return new ControlFile(directory.resolve("cgroup.freeze"));
    }
}
