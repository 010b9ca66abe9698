// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.Arrays;
import mason.linux.WriteFile;

/** {@code freezer.state}: cgroup-v1/freezer-subsystem.rst, Linux 2.6.28. */
record LegacyFreezer(Path cgroup) implements Freezer {

    /** That of a cgroup above counts, too. */
    @Override
    public FreezerState state() {
        String state = file(cgroup).text();
        return Arrays.stream(FreezerState.values()).filter(s -> s.name().equals(state))
                .findFirst().orElse(FreezerState.THAWED);
    }

    @Override
    public WriteFile freezing() {
        return file(cgroup).writing("FROZEN");
    }

    @Override
    public void thaw() {
        CgroupDirectory.tree(cgroup).stream().map(LegacyFreezer::file)
                .filter(ControlFile::exists).forEach(file -> file.write("THAWED"));
    }

    private static ControlFile file(Path cgroup) {
        return new ControlFile(cgroup.resolve("freezer.state"));
    }
}
