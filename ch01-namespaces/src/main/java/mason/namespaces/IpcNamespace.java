// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.nio.file.Files;
import java.nio.file.Path;
import mason.linux.Mount;
import mason.linux.Namespace;

/**
 * Shared memory, semaphores and message queues of our own: {@code CLONE_NEWIPC},
 * ipc_namespaces(7), Linux 2.6.19.
 *
 * @param queues the directory in which POSIX message queues are seen, mq_overview(7)
 */
public record IpcNamespace(String queues) implements Wall {

    // tag::ipc[]
    /**
     * No neighbour's segments and queues: out of use, and out of
     * sight where queues are shown.
     */
    @Override
    public Plan plan() {
        // tag::exercise-1.6[]
        Plan wall = Plan.walls(Namespace.IPC);
        Mount view = Mount.of("mqueue", queues);
        return shown() ? wall.and(Plan.outside(view)) : wall;
        // end::exercise-1.6[]
    }

    /** A host without the file system has no such directory. */
    private boolean shown() {
        return Files.isDirectory(Path.of(queues));
    }
    // end::ipc[]
}
