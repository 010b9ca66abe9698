// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.Set;
import mason.launch.Plan;
import mason.linux.Namespace;
import mason.linux.Unshare;

/**
 * A view of the cgroups that starts at the container's own: {@code CLONE_NEWCGROUP},
 * cgroup_namespaces(7), Linux 4.6.
 */
// tag::head[]
public record CgroupNamespace() implements NewNamespace {
    // end::head[]

    // tag::cgroup[]
    /** Makes process 1's cgroup the root of a cgroup namespace. */
    @Override
    public Plan plan() {
        // tag::exercise-1.13[]
        return Plan.inProcess1(new Unshare(Set.of(Namespace.CGROUP)));
        // end::exercise-1.13[]
    }
    // end::cgroup[]

    /** The same start in the host's cgroup namespace: {@code --cgroupns host}. */
    public static Plan notIn(Plan plan) {
        return plan.without(Set.of(), new Unshare(Set.of(Namespace.CGROUP))::equals);
    }
}
