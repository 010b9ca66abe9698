// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.Arrays;

/** {@code freezer.state}: cgroup-v1/freezer-subsystem.rst, Linux 2.6.28. */
final class LegacyFreezer extends Freezer {

    private final Path cgroup;

    LegacyFreezer(Path cgroup) {
        super(cgroup, "FROZEN", "THAWED");
        this.cgroup = cgroup;
    }

    @Override
    public FreezerState state() {
        String state = file(cgroup).text();
        return Arrays.stream(FreezerState.values()).filter(s -> s.name().equals(state))
                .findFirst().orElse(FreezerState.THAWED);
    }

    @Override
    ControlFile file(Path directory) {
        return new ControlFile(directory.resolve("freezer.state"));
    }
}
