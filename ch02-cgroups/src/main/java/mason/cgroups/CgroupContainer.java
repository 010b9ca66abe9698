// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.linux.ExitStatus;
import mason.namespaces.NamespaceContainer;

/** Chapter 2's container: a command in namespaces and a cgroup of its own. */
public record CgroupContainer(String hostname, Limits limits, Command command) {

    // tag::spine[]
    /**
     * Runs the command in a cgroup that is named after its host:
     * limited before it starts, gone when it has ended.
     */
    public ExitStatus run() {
        // tag::exercise-2.1[]
        Hierarchies all = Hierarchies.detect();
        try (Cgroup cgroup = Cgroup.create(all, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return JvmExecutor.start(plan, Stdio.inherited()).await();
        }
        // end::exercise-2.1[]
    }
    // end::spine[]

    private NamespaceContainer container() {
        return new NamespaceContainer(hostname, command);
    }
}
