// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mason.launch.Plan;
import mason.linux.ChangeDirectory;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.PivotRoot;
import mason.linux.Step;
import mason.linux.Unmount;
import mason.namespaces.ProcFilesystem;

/**
 * A directory becomes the root directory of process 1, and the host's files are gone.
 *
 * @param path a mount point, such as the merged view of an overlay
 */
public record RootFilesystem(String path, RootOptions options) {

    /** With what every program expects, and no more. */
    public RootFilesystem(String path) {
        this(path, RootOptions.PLAIN);
    }

    // tag::root[]
    /** The kernel's file systems first, then the change of root. */
    public Plan plan() {
        return new Devices(path + "/dev", options.sharedMemory()).plan()
                .and(kernelObjects())
                .and(extras())
                .and(processes())
                .and(changeOfRoot())
                .and(restriction());
    }
    // end::root[]

    /** What the kernel tells about devices, those of our network namespace. */
    private Plan kernelObjects() {
        return Plan.inNamespaces(new MountPoint(path + "/sys"),
                Mount.of("sysfs", path + "/sys", MountFlag.NO_SETUID,
                        MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE, MountFlag.READ_ONLY))
                .and(options.paths().inObjects(path));
    }

    /**
     * What the container's user wants is mounted last, so that nothing of ours is mounted
     * by way of it. The directories of the cgroups are process 1's to mount on.
     */
    private Plan extras() {
        List<Step> steps = new ArrayList<>();
        options.devices().forEach(d -> steps.add(d.into(Path.of(path))));
        Plan console = options.terminal()
                ? new Console(path + "/dev/console").plan()
                : Plan.NOTHING;
        options.mounts().forEach(m -> steps.add(m.into(Path.of(path))));
        return options.cgroups().plan(path + "/sys").and(console)
                .and(Plan.inNamespaces(steps));
    }

    private Plan processes() {
        return Plan.inNamespaces(new MountPoint(path + "/proc"))
                .and(new ProcFilesystem(path + "/proc").plan())
                .and(options.paths().inProcesses(path));
    }

    /** Only once all has been mounted, and in the new root. */
    private Plan restriction() {
        return options.readOnly()
                ? Plan.inProcess1(new Mount("none", "/", "none", Set.of(MountFlag.BIND,
                        MountFlag.REMOUNT, MountFlag.READ_ONLY), ""))
                : Plan.NOTHING;
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
