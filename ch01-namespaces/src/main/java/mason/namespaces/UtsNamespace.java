// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Namespace;
import mason.linux.SetHostname;

/**
 * A name of our own: {@code CLONE_NEWUTS}, uts_namespaces(7), Linux 2.6.19.
 *
 * @param hostname at most 64 bytes
 */
public record UtsNamespace(String hostname) implements Wall {

    // tag::uts[]
    /** Behind this wall the machine has our name. */
    @Override
    public Plan plan() {
        // tag::exercise-1.2[]
        return Plan.walls(Namespace.UTS)
                .and(Plan.outside(new SetHostname(hostname)));
        // end::exercise-1.2[]
    }
    // end::uts[]
}
