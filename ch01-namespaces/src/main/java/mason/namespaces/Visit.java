// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import java.util.Set;
import mason.linux.Child;
import mason.linux.Fd;
import mason.linux.Join;
import mason.linux.Namespace;
import mason.linux.Pid;

/**
 * One more process in a container that runs already: what {@code docker exec} is.
 *
 * @param container any process of it
 */
public record Visit(Pid container) {

    /** All that a thread of a JVM can join: setns(2). */
    public static final Set<Namespace> KINDS = Set.of(Namespace.MOUNT, Namespace.UTS,
            Namespace.IPC, Namespace.PID, Namespace.NETWORK, Namespace.CGROUP);

    // tag::visit[]
    /** Starts the program in the container's namespaces. */
    public Child start(List<String> argv, List<Fd> descriptors) {
        Child.Start program = Child.program(argv, Command.USUAL);
        // tag::exercise-1.14[]
        return BuilderThread.call(() -> {
            new Join(container, KINDS).apply();
            return program.with(descriptors);
        });
        // end::exercise-1.14[]
    }
    // end::visit[]
}
