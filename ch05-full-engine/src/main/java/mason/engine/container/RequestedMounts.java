// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mason.chroot.BindMount;
import mason.chroot.RootMount;
import mason.chroot.TmpfsMount;
import mason.engine.config.Storage;

/**
 * The directories of the host and the volumes that a container is to have.
 *
 * @param decided when the container was made
 */
record RequestedMounts(List<MountedPlace> decided, Storage asked) {

    static RequestedMounts of(ContainerRecord record) {
        return new RequestedMounts(record.mounts(), record.hostConfig().storage());
    }

    /** A directory before what is mounted in it. */
    List<RootMount> mounts() throws IOException {
        List<RootMount> mounts = new ArrayList<>();
        for (MountedPlace place : decided) {
            mounts.add(mount(place));
        }
        asked.tmpfs().forEach((target, options) -> mounts
                .add(TmpfsMount.parse(target + ":" + options)));
        mounts.sort(Comparator.comparing(m -> Path.of(m.target()).getNameCount()));
        return mounts;
    }

    /** A missing directory of the host is made, as Docker does. */
    private static RootMount mount(MountedPlace place) throws IOException {
        if (place.type().equals("tmpfs")) {
            return TmpfsMount.parse(place.destination() + ":" + place.mode());
        }
        Path source = Path.of(place.source());
        if (place.isVolume() && Files.notExists(source)) {
            throw new IllegalStateException("get " + place.name() + ": no such volume");
        }
        return new BindMount(
                Files.exists(source) ? source : Files.createDirectories(source),
                place.destination(), place.readOnly(), true);
    }

    /** Whether a path of the container is in something that is mounted. */
    boolean covers(String path) {
        return decided.stream()
                .anyMatch(p -> (path + "/").startsWith(p.destination() + "/"));
    }
}
