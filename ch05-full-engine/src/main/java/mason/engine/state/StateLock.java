// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import mason.linux.Errno;
import mason.linux.FileLock;
import mason.linux.KernelException;

/**
 * The lock of a directory of ours: the first byte of its file {@code lock}. Threads of
 * one JVM contend for it like processes, and it ends with its holder at the latest.
 */
public record StateLock(FileLock lock) implements AutoCloseable {

    /** Waits for it; the directory is made when it is missing. */
    public static StateLock in(Path directory) throws IOException {
        FileLock lock = on(PrivateDirectory.make(directory));
        lock.exclusive();
        return new StateLock(lock);
    }

    /** Waits for a share of it, which others may have at the same time. */
    public static StateLock sharedIn(Path directory) throws IOException {
        FileLock lock = on(PrivateDirectory.make(directory));
        lock.shared();
        return new StateLock(lock);
    }

    /** The lock, unless another holds it. */
    public static Optional<StateLock> tryIn(Path directory) throws IOException {
        FileLock lock = on(directory);
        if (lock.tryExclusive()) {
            return Optional.of(new StateLock(lock));
        }
        lock.close();
        return Optional.empty();
    }

    private static FileLock on(Path directory) throws IOException {
        try {
            return FileLock.on(directory.resolve("lock").toString(), 0);
        } catch (KernelException e) {
            if (!e.errno().equals(Errno.EROFS)) {
                throw e;
            }
            throw new FileSystemException(directory.toString(), null,
                    "nothing can be changed there: Read-only file system");
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
