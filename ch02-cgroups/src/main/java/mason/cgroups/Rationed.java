// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import mason.linux.ExitStatus;
import mason.namespaces.Command;
import mason.namespaces.JvmExecutor;
import mason.namespaces.Plan;
import mason.namespaces.Stdio;
import mason.namespaces.Walled;

/** Chapter 2's container: a command behind walls, under a sky of its own. */
public record Rationed(String hostname, Limits limits, Command command) {

    // tag::spine[]
    /**
     * Runs the command in a cgroup that is named after its host:
     * limited before it starts, gone when it has ended.
     */
    public ExitStatus run() {
        // tag::exercise-2.1[]
        Hierarchies sky = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(sky, hostname, limits)) {
            Plan plan = cgroup.plan().and(walled().plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
        // end::exercise-2.1[]
    }
    // end::spine[]

    private Walled walled() {
        return new Walled(hostname, command);
    }
}
