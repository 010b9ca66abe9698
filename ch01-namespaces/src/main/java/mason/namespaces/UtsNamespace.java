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
// tag::head[]
public record UtsNamespace(String hostname) implements NewNamespace {
    // end::head[]

    // tag::uts[]
    /** Makes a UTS namespace and sets the host name in it. */
    @Override
    public Plan plan() {
        // tag::exercise-1.2[]
        return Plan.unshare(Namespace.UTS)
                .and(Plan.inNamespaces(new SetHostname(hostname)));
        // end::exercise-1.2[]
    }
    // end::uts[]
}
