// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import mason.launch.Command;
import mason.launch.Foreground;
import mason.launch.Plan;
import mason.linux.ExitStatus;
import mason.namespaces.NamespaceContainer;

// tag::spine[]
/** Chapter 2's container: a command in namespaces and a cgroup. */
public record CgroupContainer(Hierarchies hierarchies,
        String hostname, Limits limits, Command command) {

    /**
     * Runs the command in a cgroup that is named after its host:
     * limited before it starts, gone when it has ended.
     */
    public ExitStatus run() {
        // tag::exercise-2.6[]
        try (Cgroup cgroup = Cgroup.create(hierarchies, hostname, limits)) {
            Plan plan = cgroup.plan().and(container().plan());
            return Foreground.run(plan);
        }
        // end::exercise-2.6[]
    }

    // end::spine[]
    private NamespaceContainer container() {
        return new NamespaceContainer(hostname, command);
    }
}
