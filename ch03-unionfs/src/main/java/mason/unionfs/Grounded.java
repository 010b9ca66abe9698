// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import mason.linux.Child;
import mason.namespaces.Command;
import mason.namespaces.JvmExecutor;
import mason.namespaces.Namespaces;
import mason.namespaces.Plan;
import mason.namespaces.ProcessView;
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
                .and(new ProcessView("/proc").plan())
                .and(onTheGround().plan());
    }

    public Child start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]

    private Command onTheGround() {
        return new Command(command.argv(), command.environment(),
                overlay.merged().toString(), command.terminal());
    }
}
