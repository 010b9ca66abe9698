// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.launch.Plan;
import mason.linux.Namespace;

/**
 * Process numbers of the container's own, from 1: {@code CLONE_NEWPID},
 * pid_namespaces(7), Linux 2.6.24. The thread that unshares one stays outside; its
 * children are in it.
 */
public record PidNamespace() implements NewNamespace {

    // tag::plan[]
    @Override
    public Plan plan() {
        return Plan.unshare(Namespace.PID);
    }
    // end::plan[]
}
