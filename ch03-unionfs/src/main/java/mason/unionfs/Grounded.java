// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import mason.linux.Child;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.namespaces.Command;
import mason.namespaces.JvmExecutor;
import mason.namespaces.Namespaces;
import mason.namespaces.Plan;
import mason.namespaces.Stdio;

/**
 * Chapter 3's container: behind walls, and it starts on ground of its own. It can still
 * walk off to the host's: the root is chapter 4's.
 */
public record Grounded(String hostname, Overlay overlay, Command command) {

    // tag::spine[]
    public Plan plan() {
        return new Namespaces(hostname).plan()
                .and(overlay.plan())
                .and(processes())
                .and(onTheGround().plan());
    }

    public Child start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]

    /** A /proc that shows the processes of our own namespace. */
    private static Plan processes() {
        return Plan.inside(Mount.of("proc", "/proc", MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
    }

    private Command onTheGround() {
        return new Command(command.argv(), command.environment(),
                overlay.merged().toString(), command.terminal());
    }
}
