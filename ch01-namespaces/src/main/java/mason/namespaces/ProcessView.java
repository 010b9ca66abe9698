// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Mount;
import mason.linux.MountFlag;

/**
 * A /proc that shows the processes of our own PID namespace. It shows those of the
 * namespace its mounter lives in, and whoever unshares one goes on living in the old: so
 * process 1 has to mount it, pid_namespaces(7).
 *
 * @param path where it is mounted
 */
public record ProcessView(String path) {

    // tag::proc[]
    /** Nothing in it is a device, or can be run. */
    public Plan plan() {
        // tag::exercise-1.4[]
        return Plan.inside(Mount.of("proc", path,
                MountFlag.NO_SETUID, MountFlag.NO_DEVICES,
                MountFlag.NO_EXECUTE));
        // end::exercise-1.4[]
    }
    // end::proc[]
}
