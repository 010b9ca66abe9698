// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.image.ImageUse;
import mason.engine.state.StateLock;
import mason.engine.state.TemporaryFiles;

/**
 * All containers of a state directory, one directory each. It may be used by several
 * engines at once. What an engine leaves behind that was killed is found by its
 * directory, which is made first and removed last.
 */
public final class ContainerStore {

    private final Path directory;
    private final ContainerNames names;

    public ContainerStore(Path directory) {
        this.directory = directory;
        this.names = new ContainerNames(directory.resolve("names"));
    }

    ContainerNames names() {
        return names;
    }

    /** A new directory, whose lock this engine holds. */
    ContainerDirectory create() throws IOException {
        try (StateLock everything = lock()) {
            return ContainerDirectory.create(directory, ContainerId.random());
        }
    }

    /** When this returns, a loss of power does not change what the record says. */
    void save(ContainerDirectory container, ContainerRecord record) throws IOException {
        ContainerDocument.write(container.record(), record);
    }

    /**
     * All containers whose records can be read, as they are now; changes nothing. One
     * that is being made has no record yet and is left out.
     *
     * @param broken is told about each record that cannot be read, and why
     */
    public List<ContainerRecord> list(java.util.function.Consumer<String> broken)
            throws IOException {
        List<ContainerRecord> records = new ArrayList<>();
        for (Path path : directories()) {
            try {
                records.add(ContainerDocument.read(ContainerDirectory.record(path))
                        .observed());
            } catch (NoSuchFileException notYetOrNoMore) {
                continue;
            } catch (IOException e) {
                broken.accept("the record of container " + path.getFileName()
                        + " is broken: " + e.getMessage());
            }
        }
        return records;
    }

    /** Which images there are containers of; changes nothing. */
    public List<ImageUse> imageUses() throws IOException {
        List<ImageUse> uses = new ArrayList<>();
        for (ContainerRecord r : list(broken -> uses.add(ImageUse.ofUnknown(broken)))) {
            uses.add(new ImageUse(r.image(), r.id().shortened(),
                    r.status().state().hasProcess()));
        }
        return uses;
    }

    List<ContainerId> ids() throws IOException {
        return directories().stream()
                .map(path -> new ContainerId(path.getFileName().toString())).toList();
    }

    ContainerRecord read(ContainerId id) throws IOException {
        try {
            return ContainerDocument
                    .read(ContainerDirectory.record(directory.resolve(id.text())))
                    .observed();
        } catch (NoSuchFileException e) {
            throw new NoSuchContainerException(id.text());
        }
    }

    /** Where a container keeps its files, in whichever engine's charge it is. */
    Path directory(ContainerId id) {
        return directory.resolve(id.text());
    }

    /** Whether it runs, in the care of any engine; what cannot be read, does. */
    boolean lives(ContainerId id) {
        try {
            return read(id).status().state().hasProcess();
        } catch (NoSuchContainerException gone) {
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** The directory of a container, if no engine looks after it. */
    Optional<ContainerDirectory> take(ContainerId id) throws IOException {
        return has(id) ? ContainerDirectory.unattended(directory.resolve(id.text()))
                : Optional.empty();
    }

    boolean has(ContainerId id) {
        return Files.isDirectory(directory.resolve(id.text()));
    }

    /** Those that no engine looks after; their locks are held now. */
    List<ContainerDirectory> unattended() throws IOException {
        List<ContainerDirectory> found = new ArrayList<>();
        for (Path path : directories()) {
            ContainerDirectory.unattended(path).ifPresent(found::add);
        }
        return found;
    }

    /** Removes the directory, under the lock of all: a listing sees it whole or not. */
    void delete(ContainerDirectory container) throws IOException {
        try (StateLock everything = lock()) {
            container.delete();
        }
    }

    /** Removes what was being written when an engine was killed. */
    void removeUnfinished() throws IOException {
        try (StateLock everything = lock()) {
            TemporaryFiles.remove(directory);
            names.sweep();
        }
    }

    /**
     * The layer between an image and a container, with the files that the engine mounts
     * something on: what is made for that is no change of the container's. Docker has
     * one, too, by the name of init.
     */
    Path mountPoints() throws IOException {
        Path layer = directory.resolve("mount-points");
        Path etc = Files.createDirectories(layer.resolve("etc"));
        for (String name : NetworkFiles.NAMES) {
            if (Files.notExists(etc.resolve(name))) {
                Files.write(etc.resolve(name), new byte[0]);
            }
        }
        return layer;
    }

    /** The same for the file systems of the kernel, which every container has. */
    Path kernelMountPoints() throws IOException {
        Path layer = directory.resolve("kernel-mount-points");
        for (String name : List.of("dev", "proc", "sys")) {
            Files.createDirectories(layer.resolve(name));
        }
        return layer;
    }

    private StateLock lock() throws IOException {
        return StateLock.in(directory);
    }

    private List<Path> directories() throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(p -> ContainerId.isOne(p.getFileName().toString()))
                    .toList();
        }
    }
}
