// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.namespaces.ContainerNamespaces;
import mason.namespaces.ProcFilesystem;

/**
 * Chapter 3's container: a command in namespaces of its own that starts in an overlay. It
 * can still leave it for the host's files: a root of its own is chapter 4's.
 */
public record OverlayContainer(String hostname, Overlay overlay, Command command) {

    // tag::spine[]
    public Plan plan() {
        return new ContainerNamespaces(hostname).plan()
                .and(overlay.plan())
                .and(new ProcFilesystem("/proc").plan())
                .and(commandInOverlay().plan());
    }

    public Task start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]

    private Command commandInOverlay() {
        return new Command(command.argv(), command.environment(),
                overlay.merged().toString(), command.terminal());
    }
}
