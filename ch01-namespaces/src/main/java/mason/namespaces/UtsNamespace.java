// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.launch.Plan;
import mason.linux.Namespace;
import mason.linux.SetHostname;

/**
 * A host name of the container's own: {@code CLONE_NEWUTS}, uts_namespaces(7), Linux
 * 2.6.19.
 *
 * @param hostname at most 64 bytes
 */
public record UtsNamespace(String hostname) implements NewNamespace {

    // tag::uts[]
    /** In this namespace the machine has the container's name. */
    @Override
    public Plan plan() {
        // tag::exercise-1.2[]
        return Plan.unshare(Namespace.UTS)
                .and(Plan.inNamespaces(new SetHostname(hostname)));
        // end::exercise-1.2[]
    }
    // end::uts[]
}
