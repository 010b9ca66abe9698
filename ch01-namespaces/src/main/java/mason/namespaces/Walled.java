// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Child;
import mason.linux.Mount;
import mason.linux.MountFlag;

/** Chapter 1's container: a command behind walls, still on the host's ground. */
public record Walled(String hostname, Command command) {

    // tag::spine[]
    public Plan plan() {
        return new Namespaces(hostname).plan()
                .and(processes())
                .and(command.plan());
    }

    /** A /proc that shows the processes of our own namespace. */
    private static Plan processes() {
        return Plan.inside(Mount.of("proc", "/proc", MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
    }

    public Child start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]
}
