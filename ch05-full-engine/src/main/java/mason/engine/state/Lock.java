// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock on a file, which ends with the process at the latest: {@code fcntl(2)}. */
public record Lock(FileChannel channel) implements AutoCloseable {

    /**
     * Waits for the lock of a directory of ours. The directory is made when it is
     * missing, for root alone: a layer may hold set-user-ID programs.
     */
    public static Lock in(Path directory) throws IOException {
        PrivateDirectory.make(directory);
        return on(directory.resolve("lock"));
    }

    /** Waits for the lock. */
    private static Lock on(Path file) throws IOException {
        FileChannel channel = open(file);
        channel.lock();
        return new Lock(channel);
    }

    /** The lock, unless another process holds it. */
    public static Optional<Lock> tryOn(Path file) throws IOException {
        FileChannel channel = open(file);
        FileLock taken = channel.tryLock();
        if (taken == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Lock(channel));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
