// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import mason.launch.Plan;
import mason.linux.ChangeDirectory;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.PivotRoot;
import mason.linux.Unmount;
import mason.namespaces.ProcFilesystem;

/**
 * A directory becomes the root directory of process 1, and the host's files are gone.
 *
 * @param path a mount point, such as the merged view of an overlay
 */
public record RootFilesystem(String path) {

    // tag::root[]
    /** The kernel's file systems first, then the change of root. */
    public Plan plan() {
        return new Devices(path + "/dev").plan()
                .and(kernelObjects())
                .and(processes())
                .and(changeOfRoot());
    }
    // end::root[]

    /** What the kernel tells about devices, those of our network namespace. */
    private Plan kernelObjects() {
        return Plan.inNamespaces(new MountPoint(path + "/sys"),
                Mount.of("sysfs", path + "/sys", MountFlag.NO_SETUID,
                        MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE, MountFlag.READ_ONLY));
    }

    private Plan processes() {
        return Plan.inNamespaces(new MountPoint(path + "/proc"))
                .and(new ProcFilesystem(path + "/proc").plan());
    }

    // tag::pivot[]
    /**
     * Old and new root are stacked on one directory, so that no
     * directory for the old one is needed: pivot_root(2), notes.
     */
    private Plan changeOfRoot() {
        // tag::exercise-4.1[]
        return Plan.inProcess1(
                new ChangeDirectory(path),
                new PivotRoot(".", "."),
                new Unmount("."),
                new ChangeDirectory("/"));
        // end::exercise-4.1[]
    }
    // end::pivot[]
}
