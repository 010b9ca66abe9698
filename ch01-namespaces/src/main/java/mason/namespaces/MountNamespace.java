// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Mount;
import mason.linux.Namespace;

/** Mounts of our own: {@code CLONE_NEWNS}, mount_namespaces(7), Linux 2.4.19. */
public record MountNamespace() implements Wall {

    // tag::mount[]
    /** What is mounted on one side never appears on the other. */
    @Override
    public Plan plan() {
        // tag::exercise-1.3[]
        return Plan.walls(Namespace.MOUNT)
                .and(Plan.outside(Mount.makePrivate("/")));
        // end::exercise-1.3[]
    }
    // end::mount[]
}
