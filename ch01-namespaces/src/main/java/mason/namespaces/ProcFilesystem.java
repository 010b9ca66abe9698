// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.MountFlag;

/**
 * A /proc that shows the processes of the container's PID namespace. A mount of procfs
 * shows the namespace of the process that made it, and the thread that unshares a PID
 * namespace stays outside: so process 1 has to mount it, pid_namespaces(7).
 *
 * @param path where it is mounted
 */
// tag::head[]
public record ProcFilesystem(String path) {
    // end::head[]

    // tag::proc[]
    /** Mounts procfs; nothing in it can be a device or be executed. */
    public Plan plan() {
        // tag::exercise-1.4[]
        return Plan.inProcess1(Mount.of("proc", path,
                MountFlag.NO_SETUID, MountFlag.NO_DEVICES,
                MountFlag.NO_EXECUTE));
        // end::exercise-1.4[]
    }
    // end::proc[]
}
