// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Mount;
import mason.linux.MountFlag;

/**
 * A /proc that shows the processes of our own PID namespace. It shows those of whoever
 * mounts it, as whom he <em>lives</em>, so process 1 has to do it: pid_namespaces(7).
 *
 * @param path where it is mounted
 */
public record ProcessView(String path) {

    public Plan plan() {
        return Plan.inside(Mount.of("proc", path, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
    }
}
