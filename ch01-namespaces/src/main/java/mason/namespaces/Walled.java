// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Child;

/** Chapter 1's container: a command behind walls, still on the host's ground. */
public record Walled(Namespaces namespaces, Command command) {

    /** With the walls an engine puts up unless it is told otherwise. */
    public Walled(String hostname, Command command) {
        this(new Namespaces(hostname), command);
    }

    // tag::spine[]
    public Plan plan() {
        return namespaces.plan()
                .and(new ProcessView("/proc").plan())
                .and(command.plan());
    }

    public Child start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]

    /** The same with a process 1 that stays beside the command: --init. */
    public Plan supervised() {
        return namespaces.plan()
                .and(new ProcessView("/proc").plan())
                .and(command.supervised());
    }
}
