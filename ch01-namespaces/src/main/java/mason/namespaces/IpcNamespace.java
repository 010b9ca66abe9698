// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.nio.file.Files;
import java.nio.file.Path;
import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.Namespace;

/**
 * System V IPC objects and POSIX message queues of the container's own: {@code
 * CLONE_NEWIPC}, ipc_namespaces(7), Linux 2.6.19.
 *
 * @param queues the directory in which POSIX message queues are seen, mq_overview(7)
 */
// tag::head[]
public record IpcNamespace(String queues) implements NewNamespace {
    // end::head[]

    // tag::ipc[]
    /**
     * Makes an IPC namespace, and mounts a message queue file
     * system that belongs to it.
     */
    @Override
    public Plan plan() {
        // tag::exercise-1.6[]
        Plan unshared = Plan.unshare(Namespace.IPC);
        Mount view = Mount.of("mqueue", queues);
        return isListed()
                ? unshared.and(Plan.inNamespaces(view))
                : unshared;
        // end::exercise-1.6[]
    }

    /** A host without the file system has no such directory. */
    private boolean isListed() {
        return Files.isDirectory(Path.of(queues));
    }
    // end::ipc[]
}
