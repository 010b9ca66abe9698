// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.ArrayList;
import java.util.List;
import mason.cgroups.Bytes;
import mason.launch.Plan;
import mason.linux.MakeDirectory;
import mason.linux.MakeNode;
import mason.linux.MakeSymlink;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.SetUmask;
import mason.linux.Step;

/**
 * A /dev with what every program expects and no disk: the list is that of the OCI
 * runtime specification, config-linux.md, "Default Devices".
 *
 * @param path where it is to be
 * @param sharedMemory how much fits into shm; 0 for no shm
 */
record Devices(String path, Bytes sharedMemory) {

    /** The group {@code tty}. */
    static final int TERMINALS = 5;
    private static final int EVERYBODY_READS_AND_WRITES = 0666;

    Plan plan() {
        List<Step> steps = new ArrayList<>();
        steps.add(new MountPoint(path));
        steps.add(Mount.of("tmpfs", path, MountFlag.NO_SETUID,
                MountFlag.STRICT_ACCESS_TIME).with("mode=755,size=65536k"));
        steps.add(SetUmask.NONE);
        steps.addAll(nodes());
        steps.addAll(links());
        steps.addAll(mounts());
        steps.add(SetUmask.USUAL);
        return Plan.inNamespaces(steps);
    }

    private List<Step> nodes() {
        return List.of(node("null", 1, 3), node("zero", 1, 5), node("full", 1, 7),
                node("random", 1, 8), node("urandom", 1, 9), node("tty", 5, 0));
    }

    private Step node(String name, int major, int minor) {
        return new DeviceNode(
                new MakeNode(at(name), EVERYBODY_READS_AND_WRITES, major, minor));
    }

    private List<Step> links() {
        return List.of(new MakeSymlink("/proc/self/fd", at("fd")),
                new MakeSymlink("/proc/self/fd/0", at("stdin")),
                new MakeSymlink("/proc/self/fd/1", at("stdout")),
                new MakeSymlink("/proc/self/fd/2", at("stderr")),
                new MakeSymlink("pts/ptmx", at("ptmx")));
    }

    /** Terminals, shared memory and message queues of our own, as runc has them. */
    private List<Step> mounts() {
        List<Step> steps = new ArrayList<>(List.of(new MakeDirectory(at("pts"), 0755),
                Mount.of("devpts", at("pts"), MountFlag.NO_SETUID, MountFlag.NO_EXECUTE)
                        .with("newinstance,ptmxmode=0666,mode=0620,gid=" + TERMINALS)));
        if (sharedMemory.count() > 0) {
            steps.addAll(sharedMemoryMount());
        }
        steps.addAll(queues());
        return steps;
    }

    private List<Step> sharedMemoryMount() {
        return List.of(new MakeDirectory(at("shm"), 01777),
                Mount.of("tmpfs", at("shm"), MountFlag.NO_SETUID, MountFlag.NO_DEVICES,
                        MountFlag.NO_EXECUTE)
                        .with("mode=1777,size=" + sharedMemory.count() / 1024 + "k"));
    }

    private List<Step> queues() {
        return List.of(new MakeDirectory(at("mqueue"), 0755),
                Mount.of("mqueue", at("mqueue"), MountFlag.NO_SETUID,
                        MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE));
    }

    private String at(String name) {
        return path + "/" + name;
    }
}
