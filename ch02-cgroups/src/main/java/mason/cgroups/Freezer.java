// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.WriteFile;

/**
 * Stops all processes of a cgroup, and of those below it, where they are, and lets them
 * go on: {@code docker pause} and {@code docker unpause}.
 */
public sealed interface Freezer permits LegacyFreezer, UnifiedFreezer {

    FreezerState state();

    /** What stops them, one after the other. */
    WriteFile freezing();

    /** Lets them go on, also those that were stopped by themselves in a cgroup below. */
    void thaw();

    /**
     * Returns when all of them stand still. In v1 a process that is forked meanwhile may
     * be missed; asking again finds it: runc's fs/freezer.go.
     *
     * @throws KernelException with EBUSY when one does not stop within ten seconds; then
     *         all go on
     */
    default void freeze() {
        if (!Retry.until(this::frozen)) {
            thaw();
            throw new KernelException(freezing(), Errno.EBUSY,
                    "a process waits for a device or a file system and can't be stopped");
        }
    }

    private boolean frozen() {
        freezing().apply();
        return state() == FreezerState.FROZEN;
    }
}
