// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Step;

/**
 * Shared memory, semaphores and message queues of our own: {@code CLONE_NEWIPC},
 * ipc_namespaces(7), Linux 2.6.19.
 *
 * @param queues the directory in which POSIX message queues are seen, mq_overview(7)
 */
public record IpcNamespace(String queues) implements Wall {

    // tag::ipc[]
    /** No neighbour's segments and queues, in sight or in use. */
    @Override
    public Plan plan() {
        // tag::exercise-1.6[]
        return Plan.walls(Namespace.IPC)
                .and(Plan.outside(view()));
        // end::exercise-1.6[]
    }

    /** Our queues where the host shows its own, if it does. */
    private List<Step> view() {
        return Files.isDirectory(Path.of(queues))
                ? List.of(Mount.of("mqueue", queues))
                : List.of();
    }
    // end::ipc[]
}
