// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.state.StateLock;
import mason.engine.state.TemporaryFiles;
import mason.unionfs.DirectoryTree;

/**
 * All volumes of this engine: a directory each, named by the volume, with the data and a
 * record. A rename makes it appear and disappear.
 */
public final class VolumeStore {

    private final Path directory;
    private final MountedVolumes mounted = new MountedVolumes();

    /** @param state has {@code volumes}, which is made when needed */
    public VolumeStore(Path state) {
        this.directory = state.resolve("volumes");
    }

    /**
     * The volume of that name, which is made if there is none; what there is stays as it
     * is, its labels too.
     */
    public Volume create(VolumeName name, Map<String, String> labels)
            throws IOException {
        return create(name, labels, VolumeOptions.NONE);
    }

    /**
     * The same for one that is mounted while it is used.
     *
     * @throws IllegalArgumentException for options that the local driver does not know
     */
    public Volume create(VolumeName name, Map<String, String> labels,
            VolumeOptions options) throws IOException {
        options.check();
        try (StateLock everything = StateLock.in(directory)) {
            Optional<Volume> found = find(name);
            if (found.isPresent()) {
                return found.get();
            }
            TemporaryFiles.remove(directory);
            Path next = directory.resolve(".incoming-" + name);
            Files.createDirectories(next.resolve(VolumeDocument.DATA));
            VolumeDocument.write(next, Instant.now(), labels, options);
            Files.move(next, path(name), StandardCopyOption.ATOMIC_MOVE);
            return VolumeDocument.read(path(name));
        }
    }

    /** Those that are mounted while they are used. */
    public MountedVolumes mounted() {
        return mounted;
    }

    public Optional<Volume> find(VolumeName name) throws IOException {
        try {
            return Files.isDirectory(path(name))
                    ? Optional.of(VolumeDocument.read(path(name)))
                    : Optional.empty();
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        }
    }

    /** @throws NoSuchElementException if there is none */
    public Volume get(String name) throws IOException {
        Optional<Volume> found = VolumeName.isOne(name) ? find(new VolumeName(name))
                : Optional.empty();
        return found.orElseThrow(
                () -> new NoSuchElementException("get " + name + ": no such volume"));
    }

    /** All that are here. */
    public List<Volume> list() throws IOException {
        List<Volume> volumes = new ArrayList<>();
        for (Path path : directories()) {
            try {
                volumes.add(VolumeDocument.read(path));
            } catch (NoSuchFileException removedMeanwhile) {
                continue;
            }
        }
        return volumes;
    }

    /**
     * Removes it with all that is in it.
     *
     * @param users the containers that have it mounted
     * @return false if it is not there any more
     */
    public boolean remove(VolumeName name, Collection<String> users) throws IOException {
        if (!users.isEmpty()) {
            throw new VolumeInUseException(name, users);
        }
        try (StateLock everything = StateLock.in(directory)) {
            if (Files.notExists(path(name))) {
                return false;
            }
            Optional<Volume> volume = find(name);
            if (volume.isPresent()) {
                MountedVolumes.unmount(volume.get());
            }
            Path doomed = directory.resolve(".deleting-" + name);
            DirectoryTree.delete(doomed);
            Files.move(path(name), doomed, StandardCopyOption.ATOMIC_MOVE);
            DirectoryTree.delete(doomed);
            return true;
        }
    }

    private Path path(VolumeName name) {
        return directory.resolve(name.text());
    }

    private List<Path> directories() throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(Files::isDirectory)
                    .filter(p -> VolumeName.isOne(p.getFileName().toString())).sorted()
                    .toList();
        }
    }
}
