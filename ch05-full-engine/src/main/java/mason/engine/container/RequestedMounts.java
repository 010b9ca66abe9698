// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mason.chroot.BindMount;
import mason.chroot.RootMount;
import mason.chroot.TmpfsMount;
import mason.engine.config.Config;
import mason.engine.config.MountRequest;
import mason.engine.config.Storage;
import mason.engine.volume.VolumeName;
import mason.engine.volume.VolumeStore;

/** The directories of the host and the volumes that a container is to have. */
record RequestedMounts(VolumeStore volumes, Config config, Storage asked) {

    /** @throws IllegalArgumentException naming the mount that is wrong */
    List<RootMount> mounts() throws IOException {
        List<RootMount> mounts = new ArrayList<>();
        for (String bind : asked.binds()) {
            mounts.add(bind(bind));
        }
        for (MountRequest mount : asked.mounts()) {
            mounts.add(mount(mount));
        }
        asked.tmpfs().forEach((target, options) -> mounts
                .add(TmpfsMount.parse(target + ":" + options)));
        return mounts;
    }

    /** {@code SOURCE:TARGET[:OPTIONS]}; a missing directory is made, as Docker does. */
    private RootMount bind(String text) throws IOException {
        String[] parts = text.split(":", 3);
        if (parts.length < 2 || !parts[1].startsWith("/")) {
            throw new IllegalArgumentException("invalid volume specification: '" + text
                    + "': write SOURCE:/TARGET[:ro]");
        }
        boolean readOnly = parts.length == 3
                && List.of(parts[2].split(",")).contains("ro");
        Path source = parts[0].startsWith("/") ? made(Path.of(parts[0]))
                : volume(parts[0]);
        return new BindMount(source, parts[1], readOnly, true);
    }

    private static Path made(Path directory) throws IOException {
        return Files.exists(directory) ? directory
                : Files.createDirectories(directory);
    }

    private Path volume(String name) throws IOException {
        return volumes.create(new VolumeName(name), Map.of()).directory();
    }

    private RootMount mount(MountRequest mount) throws IOException {
        return switch (mount.type()) {
            case "bind" -> new BindMount(existing(mount), mount.target(),
                    mount.readOnly(), true);
            case "volume" -> new BindMount(volume(mount.source()), mount.target(),
                    mount.readOnly(), true);
            case "tmpfs" -> TmpfsMount.parse(
                    mount.target() + ":" + TmpfsOptions.of(mount));
            default -> throw new IllegalArgumentException(
                    "invalid mount type: [" + mount.type() + "]");
        };
    }

    private static Path existing(MountRequest mount) {
        Path source = Path.of(mount.source());
        if (Files.notExists(source)) {
            throw new IllegalArgumentException("invalid mount config for type \"bind\":"
                    + " bind source path does not exist: " + source);
        }
        return source;
    }
}
