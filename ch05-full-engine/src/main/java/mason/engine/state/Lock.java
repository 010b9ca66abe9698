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

    /** The lock, once nobody else has it. */
    public static Lock on(Path file) throws IOException {
        FileChannel channel = open(file);
        channel.lock();
        return new Lock(channel);
    }

    /** The lock, unless somebody else has it. */
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
