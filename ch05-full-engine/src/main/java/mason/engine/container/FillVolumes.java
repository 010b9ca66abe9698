// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mason.linux.RootedDirectory;
import mason.unionfs.TreeCopy;

/**
 * Copies what an image has at the place of a volume into the volume, if that is empty:
 * the files, and the owner and the mode of the directory itself.
 */
record FillVolumes(Parts parts, Container container) {

    void perform() throws IOException {
        List<MountedPlace> empty = container.record().mounts().stream()
                .filter(MountedPlace::filled).filter(FillVolumes::isEmpty).toList();
        if (empty.isEmpty()) {
            return;
        }
        try (OpenFiles files = OpenFiles.of(parts, container, false)) {
            for (MountedPlace place : empty) {
                fill(files.root(), place);
            }
        }
    }

    private static boolean isEmpty(MountedPlace place) {
        try (Stream<Path> names = Files.list(Path.of(place.source()))) {
            return names.findAny().isEmpty();
        } catch (IOException gone) {
            return false;
        }
    }

    private static void fill(RootedDirectory root, MountedPlace place)
            throws IOException {
        Optional<RootedDirectory> found = root.find(place.destination());
        if (found.isPresent()) {
            try (RootedDirectory from = found.get();
                    RootedDirectory to = RootedDirectory.open(Path.of(place.source()))) {
                if (!isRoot(from)) {
                    TreeCopy.copy(from, to);
                }
            }
        }
    }

    /** By way of a link; the mount of it will be refused. */
    private static boolean isRoot(RootedDirectory directory) throws IOException {
        return Files.readSymbolicLink(Path.of(directory.fd().inProc()))
                .equals(Path.of("/"));
    }
}
