// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import mason.linux.FileLock;
import mason.unionfs.DirectoryTree;

/**
 * A directory for what is not finished yet, in the one home of such directories. Its
 * owner holds the lock on the byte of the home's lock file that has its number: the
 * kernel takes it back when the owner dies, and the next one who comes sweeps.
 */
public final class TemporaryDirectory implements AutoCloseable {

    private static final String NUMBER = "[1-9]*";

    private final Path path;
    private final FileLock lock;

    private TemporaryDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A new one, empty; {@code home} is made when it is missing. */
    public static TemporaryDirectory in(Path home) throws IOException {
        PrivateDirectory.make(home);
        sweep(home);
        for (int number = 1;; number++) {
            FileLock lock = lock(home, number);
            if (lock.tryExclusive()) {
                return new TemporaryDirectory(home.resolve("" + number), lock).made();
            }
            lock.close();
        }
    }

    /**
     * Removes the directories whose owners are dead.
     *
     * @return how many there were
     */
    public static int sweep(Path home) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home, NUMBER)) {
            for (Path path : all) {
                swept += sweptOne(path) ? 1 : 0;
            }
        } catch (NoSuchFileException nothingWasEverMade) {
            return 0;
        }
        return swept;
    }

    private static boolean sweptOne(Path path) throws IOException {
        FileLock lock = lock(path.getParent(),
                Integer.parseInt(path.getFileName().toString()));
        try {
            return lock.tryExclusive() && new TemporaryDirectory(path, lock).delete();
        } finally {
            lock.close();
        }
    }

    private static FileLock lock(Path home, int number) {
        return FileLock.on(home.resolve("lock").toString(), number);
    }

    private TemporaryDirectory made() throws IOException {
        try {
            delete();
            Files.createDirectory(path);
            return this;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    /** What is being deleted stays below this directory, and so with its owner. */
    private boolean delete() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                DirectoryTree.delete(entry);
            }
        } catch (NoSuchFileException wasNeverMade) {
            return false;
        }
        Files.delete(path);
        return true;
    }

    @Override
    public void close() throws IOException {
        try {
            delete();
        } finally {
            lock.close();
        }
    }
}
