// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mason.engine.state.StateLock;
import mason.unionfs.DirectoryTree;

/**
 * Where a container keeps its writable layer, for as long as it runs. The process that
 * runs it holds the lock, which the kernel takes back when that process ends.
 */
public final class ContainerDirectory implements AutoCloseable {

    private final ContainerId id;
    private final Path path;
    private final StateLock lock;

    private ContainerDirectory(ContainerId id, Path path, StateLock lock) {
        this.id = id;
        this.path = path;
        this.lock = lock;
    }

    static ContainerDirectory create(Path parent, ContainerId id) throws IOException {
        Path path = Files.createDirectory(parent.resolve(id.text()));
        StateLock lock = StateLock.tryIn(path).orElseThrow();
        ContainerDirectory created = new ContainerDirectory(id, path, lock);
        Files.createDirectory(created.upper());
        Files.createDirectory(created.work());
        Files.createDirectory(created.merged());
        return created;
    }

    /** The directory of a container whose engine is dead; nothing if it is alive. */
    static Optional<ContainerDirectory> abandoned(Path path) throws IOException {
        ContainerId id = new ContainerId(path.getFileName().toString());
        return StateLock.tryIn(path)
                .map(lock -> new ContainerDirectory(id, path, lock));
    }

    public ContainerId id() {
        return id;
    }

    /** The writable layer: all that the container changes. */
    public Path upper() {
        return path.resolve("upper");
    }

    /** The overlay's own work space. */
    public Path work() {
        return path.resolve("work");
    }

    /** Where the container, and only it, sees all layers as one. */
    public Path merged() {
        return path.resolve("merged");
    }

    Path record() {
        return record(path);
    }

    static Path record(Path directory) {
        return directory.resolve("container.json");
    }

    /**
     * Removes the directory and all in it, under the lock of all containers: a sweep that
     * looked into it meanwhile would make the file of the lock anew.
     */
    @Override
    public void close() {
        try (lock; StateLock everything = StateLock.in(path.getParent())) {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a caller that holds the lock of all containers. */
    void closeLocked() {
        try (lock) {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        DirectoryTree.delete(path);
    }
}
