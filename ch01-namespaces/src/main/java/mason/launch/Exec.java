// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.List;
import java.util.Set;
import mason.linux.ChildProcess;
import mason.linux.Execve;
import mason.linux.Fd;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.PosixSpawn;

/**
 * Starts one more process in a running container, as {@code docker exec} does.
 *
 * @param container any process of it
 */
// tag::head[]
public record Exec(Pid container) {
    // end::head[]

    /** All that a thread of a JVM can join: setns(2). */
    public static final Set<Namespace> KINDS = Set.of(Namespace.MOUNT, Namespace.UTS,
            Namespace.IPC, Namespace.PID, Namespace.NETWORK, Namespace.CGROUP);

    // tag::exec[]
    /** Starts the program in the container's namespaces. */
    public ChildProcess start(List<String> argv, List<Fd> descriptors) {
        PosixSpawn program = new PosixSpawn(
                new Execve(argv, Command.USUAL_ENVIRONMENT), descriptors);
        // tag::exercise-1.15[]
        try (BuilderThread builder = new BuilderThread()) {
            return builder.call(() -> {
                new JoinNamespaces(container, KINDS).apply();
                return program.start();
            });
        }
        // end::exercise-1.15[]
    }
    // end::exec[]
}
