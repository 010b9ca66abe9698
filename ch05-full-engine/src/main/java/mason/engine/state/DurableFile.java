// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all, also after the machine lost its power. */
public final class DurableFile {

    private DurableFile() {
    }

    /**
     * Replaces the file. When this returns, the contents and the name are on the disk:
     * fsync(2) of the file and, after rename(2), of its directory.
     */
    public static void write(Path file, String contents) throws IOException {
        Path next = file.resolveSibling(".incoming-" + file.getFileName());
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes =
                    ByteBuffer.wrap(contents.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(file.getParent())) {
            directory.force(true);
        }
    }
}
