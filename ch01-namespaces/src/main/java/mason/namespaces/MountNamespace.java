// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.Namespace;

/**
 * A tree of mounts of the container's own: {@code CLONE_NEWNS}, mount_namespaces(7),
 * Linux 2.4.19.
 */
// tag::head[]
public record MountNamespace() implements NewNamespace {
    // end::head[]

    // tag::mount[]
    /** A mount made on one side never appears on the other. */
    @Override
    public Plan plan() {
        // tag::exercise-1.3[]
        return Plan.unshare(Namespace.MOUNT)
                .and(Plan.inNamespaces(Mount.makePrivate("/")));
        // end::exercise-1.3[]
    }
    // end::mount[]
}
