// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import mason.linux.Errno;
import mason.linux.KernelException;

/**
 * Stops all processes of a cgroup, and of those below it, where they are, and lets them
 * go on: {@code docker pause} and {@code docker unpause}.
 */
public abstract sealed class Freezer permits LegacyFreezer, UnifiedFreezer {

    private final Path cgroup;
    private final String frozen;
    private final String thawed;

    Freezer(Path cgroup, String frozen, String thawed) {
        this.cgroup = cgroup;
        this.frozen = frozen;
        this.thawed = thawed;
    }

    /** That of a cgroup above counts, too. */
    public abstract FreezerState state();

    /** What is written to in order to freeze and to thaw. */
    abstract ControlFile file(Path directory);

    /**
     * Returns when all of them stand still. In v1 a process that is forked meanwhile may
     * be missed; asking again finds it: runc's fs/freezer.go.
     *
     * @throws KernelException with EBUSY when one does not stop within ten seconds; then
     *         all go on
     */
    public void freeze() {
        if (!Retry.until(this::freezes)) {
            thaw();
            throw new KernelException(file(cgroup).writing(frozen), Errno.EBUSY,
                    "a process waits for a device or a file system and can't be stopped");
        }
    }

    private boolean freezes() {
        file(cgroup).write(frozen);
        return state() == FreezerState.FROZEN;
    }

    /** Begins to stop them and does not wait until they stand still. */
    void begin() {
        file(cgroup).writeIfThere(frozen);
    }

    /** Lets them go on, also those that were stopped by themselves in a cgroup below. */
    public void thaw() {
        CgroupDirectory.tree(cgroup)
                .forEach(directory -> file(directory).writeIfThere(thawed));
    }
}
