// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mason.cgroups.Bytes;
import mason.cgroups.Cgroup;
import mason.chroot.BindMount;
import mason.chroot.ExtraDevice;
import mason.chroot.KernelPaths;
import mason.chroot.RootMount;
import mason.chroot.RootOptions;
import mason.engine.config.HostConfig;
import mason.engine.config.Isolation;
import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Step;

/** What a container's root shows, and what of the host is mounted in it. */
record RequestedRoot(Parts parts, Container container) {

    RootOptions options(Cgroup cgroup) throws IOException {
        Isolation asked = asked().isolation();
        RootOptions options = RootOptions.PLAIN.with(paths(asked))
                .with(new RequestedCgroup(parts, container.record()).view(cgroup))
                .with(mounts())
                .with(devices());
        if (asked.ipcMode().equals("none")) {
            options = options.withSharedMemory(new Bytes(0));
        } else if (asked.shmSize() > 0) {
            options = options.withSharedMemory(new Bytes(asked.shmSize()));
        }
        if (container.record().config().tty()) {
            options = options.withTerminal();
        }
        return asked.readonlyRootfs() ? options.withReadOnlyRoot() : options;
    }

    private HostConfig asked() {
        return container.record().hostConfig();
    }

    private static KernelPaths paths(Isolation asked) {
        if (asked.privileged()) {
            return KernelPaths.OPEN;
        }
        KernelPaths usual = KernelPaths.DOCKER_DEFAULT;
        return new KernelPaths(known(asked.maskedPaths(), usual.masked()),
                known(asked.readonlyPaths(), usual.readOnly()));
    }

    private static List<String> known(Optional<List<String>> asked, List<String> usual) {
        return asked.orElse(usual);
    }

    /** Volumes and directories of the host, and a root that is as writable as asked. */
    Plan kept(Path root) throws IOException {
        List<Step> steps = new ArrayList<>();
        RequestedMounts.of(container.record()).mounts().stream()
                .filter(BindMount.class::isInstance)
                .forEach(m -> steps.add(m.into(root)));
        if (asked().isolation().readonlyRootfs()) {
            steps.add(new Mount("none", root.toString(), "none", Set.of(MountFlag.BIND,
                    MountFlag.REMOUNT, MountFlag.READ_ONLY), ""));
        }
        return Plan.inNamespaces(steps);
    }

    private RootMount[] mounts() throws IOException {
        List<RootMount> mounts = new NetworkFiles(parts, container).mounts();
        mounts.addAll(new RequestedSharing(parts, container).mounts());
        mounts.addAll(new RequestedInit(container.record()).mounts());
        RequestedMounts.of(container.record()).mounts().stream()
                .map(new RequestedUsers(parts, container)::owned).forEach(mounts::add);
        return mounts.toArray(RootMount[]::new);
    }

    private ExtraDevice[] devices() {
        return new RequestedDevices(asked()).nodes().toArray(ExtraDevice[]::new);
    }
}
