// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mason.engine.state.StateLock;
import mason.unionfs.DirectoryTree;

/**
 * Where a container keeps its writable layer. The engine that looks after it holds the
 * lock, which the kernel takes back when that engine ends.
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

    /** The directory of a container that no engine looks after; nothing if one does. */
    static Optional<ContainerDirectory> unattended(Path path) throws IOException {
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

    /** The engine's files of it: log, pipes, record. */
    public Path path() {
        return path;
    }

    Path log() {
        return log(path);
    }

    /** What a container has written; there from its first start on. */
    public static Path log(Path directory) {
        return directory.resolve(directory.getFileName() + "-json.log");
    }

    Path record() {
        return record(path);
    }

    static Path record(Path directory) {
        return directory.resolve("container.json");
    }

    /** Removes the directory and all in it: for a caller that holds the store's lock. */
    void delete() throws IOException {
        DirectoryTree.delete(path);
        close();
    }

    /** Leaves the container to others. */
    @Override
    public void close() {
        lock.close();
    }
}
