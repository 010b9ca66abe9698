// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import mason.cgroups.Cgroup;
import mason.chroot.RootFilesystem;
import mason.chroot.RootOptions;
import mason.launch.Command;
import mason.launch.Plan;
import mason.namespaces.ContainerNamespaces;
import mason.unionfs.Overlay;

/**
 * What a container is made of: what each chapter built, joined.
 *
 * @param options of its root: what is mounted there, and what is hidden
 */
public record ContainerSpec(String hostname, Cgroup cgroup, Overlay overlay,
        RootOptions options, Command command) {

    /** With a root that shows all that the kernel has to show. */
    public ContainerSpec(String hostname, Cgroup cgroup, Overlay overlay,
            Command command) {
        this(hostname, cgroup, overlay, RootOptions.PLAIN, command);
    }

    // tag::spine[]
    /**
     * Cgroup, namespaces, overlay, root, then the command. The cgroup
     * that process 1 is in becomes the root of the view it has.
     */
    public Plan plan() {
        // tag::exercise-5.1[]
        return cgroup.plan()
                .and(new ContainerNamespaces(hostname).plan())
                .and(overlay.plan())
                .and(new RootFilesystem(root(), options).plan())
                .and(command.plan());
        // end::exercise-5.1[]
    }
    // end::spine[]

    /** Where the container's root is, as the builder thread sees it. */
    public String root() {
        return overlay.merged().toString();
    }
}
