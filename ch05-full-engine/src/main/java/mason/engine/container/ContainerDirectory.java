// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mason.engine.state.Lock;
import mason.unionfs.DirectoryTree;

/**
 * Where a container keeps its writable layer, for as long as it runs. The process that
 * runs it holds the lock, which the kernel takes back when that process ends.
 */
public final class ContainerDirectory implements AutoCloseable {

    private final ContainerId id;
    private final Path path;
    private final Lock lock;

    private ContainerDirectory(ContainerId id, Path path, Lock lock) {
        this.id = id;
        this.path = path;
        this.lock = lock;
    }

    static ContainerDirectory create(Path parent, ContainerId id) throws IOException {
        Path path = Files.createDirectory(parent.resolve(id.text()));
        Lock lock = Lock.tryOn(path.resolve("lock")).orElseThrow();
        ContainerDirectory created = new ContainerDirectory(id, path, lock);
        Files.createDirectory(created.upper());
        Files.createDirectory(created.work());
        Files.createDirectory(created.merged());
        return created;
    }

    /** The directory of a container whose engine is dead; nothing if it is alive. */
    static Optional<ContainerDirectory> abandoned(Path path) throws IOException {
        ContainerId id = new ContainerId(path.getFileName().toString());
        return Lock.tryOn(path.resolve("lock"))
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
        return path.resolve("container.json");
    }

    /** Removes the directory and all in it. */
    @Override
    public void close() {
        try {
            DirectoryTree.delete(path);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
