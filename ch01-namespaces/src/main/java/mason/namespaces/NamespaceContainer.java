// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;

/** Chapter 1's container: a command in namespaces of its own, with the host's files. */
public record NamespaceContainer(ContainerNamespaces namespaces, Command command) {

    /** With the namespaces an engine makes unless it is told otherwise. */
    public NamespaceContainer(String hostname, Command command) {
        this(new ContainerNamespaces(hostname), command);
    }

    // tag::spine[]
    public Plan plan() {
        return namespaces.plan()
                .and(new ProcFilesystem("/proc").plan())
                .and(command.plan());
    }

    public Task start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]
}
