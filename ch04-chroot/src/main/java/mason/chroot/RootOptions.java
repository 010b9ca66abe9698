// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.List;
import mason.cgroups.Bytes;

/**
 * What a root directory has beyond what every program expects.
 *
 * @param paths of the kernel's that are hidden or can't be written
 * @param mounts of the container's user, in this order
 * @param devices beyond the usual ones
 * @param sharedMemory how much fits into /dev/shm; 0 for no /dev/shm
 * @param terminal whether standard input is a terminal, to be /dev/console
 * @param readOnly whether nothing can be written but what is mounted
 */
public record RootOptions(KernelPaths paths, CgroupView cgroups, List<RootMount> mounts,
        List<ExtraDevice> devices, Bytes sharedMemory, boolean terminal,
        boolean readOnly) {

    /** Docker's {@code --shm-size}, if it isn't given. */
    public static final Bytes USUAL_SHARED_MEMORY = new Bytes(64 << 20);
    /** Nothing more, and nothing hidden. */
    public static final RootOptions PLAIN = new RootOptions(KernelPaths.OPEN,
            CgroupView.NONE, List.of(), List.of(), USUAL_SHARED_MEMORY, false, false);
    /** As Docker has it. */
    public static final RootOptions DOCKER_DEFAULT = PLAIN
            .with(KernelPaths.DOCKER_DEFAULT);

    public RootOptions {
        mounts = List.copyOf(mounts);
        devices = List.copyOf(devices);
    }

    public RootOptions with(KernelPaths other) {
        return new RootOptions(other, cgroups, mounts, devices, sharedMemory, terminal,
                readOnly);
    }

    public RootOptions with(CgroupView other) {
        return new RootOptions(paths, other, mounts, devices, sharedMemory, terminal,
                readOnly);
    }

    public RootOptions with(RootMount... others) {
        return new RootOptions(paths, cgroups, List.of(others), devices, sharedMemory,
                terminal, readOnly);
    }

    public RootOptions with(ExtraDevice... others) {
        return new RootOptions(paths, cgroups, mounts, List.of(others), sharedMemory,
                terminal, readOnly);
    }

    public RootOptions withSharedMemory(Bytes other) {
        return new RootOptions(paths, cgroups, mounts, devices, other, terminal,
                readOnly);
    }

    public RootOptions withTerminal() {
        return new RootOptions(paths, cgroups, mounts, devices, sharedMemory, true,
                readOnly);
    }

    public RootOptions withReadOnlyRoot() {
        return new RootOptions(paths, cgroups, mounts, devices, sharedMemory, terminal,
                true);
    }
}
