// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import mason.linux.Child;
import mason.namespaces.Command;
import mason.namespaces.JvmExecutor;
import mason.namespaces.Namespaces;
import mason.namespaces.Plan;
import mason.namespaces.Stdio;
import mason.unionfs.Overlay;

/** Chapter 4's container: walls, and a ground of its own that nobody looks out of. */
public record Rooted(String hostname, Overlay overlay, Command command) {

    // tag::spine[]
    public Plan plan() {
        return new Namespaces(hostname).plan()
                .and(overlay.plan())
                .and(new RootFilesystem(overlay.merged().toString()).plan())
                .and(command.plan());
    }

    public Child start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]
}
