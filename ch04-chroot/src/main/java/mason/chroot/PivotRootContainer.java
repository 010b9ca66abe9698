// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.namespaces.ContainerNamespaces;
import mason.unionfs.Overlay;

/** Chapter 4's container: a command in namespaces and a root directory of its own. */
public record PivotRootContainer(String hostname, Overlay overlay, Command command) {

    // tag::spine[]
    public Plan plan() {
        return new ContainerNamespaces(hostname).plan()
                .and(overlay.plan())
                .and(new RootFilesystem(overlay.merged().toString()).plan())
                .and(command.plan());
    }

    public Task start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]
}
