// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import workbook.course.WorkbookException;

/** A file that is old or new whenever one looks at it, and never a part of it. */
public record AtomicFile(Path file) {

    /** Replaces it, or says that this machine can't. */
    public void save(String text) {
        try {
            write(text);
        } catch (IOException e) {
            throw WorkbookException.machine("cannot write " + file + ": " + e);
        }
    }

    /** Replaces it; folders that are missing are made. */
    public void write(String text) throws IOException {
        replace(text, false);
    }

    /** Replaces it, and returns when the new one outlives a power failure, too. */
    public void writeDurably(String text) throws IOException {
        replace(text, true);
        // A rename lasts once its folder is on the disk: fsync(2).
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(),
                StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private void replace(String text, boolean durable) throws IOException {
        FileOwner owner = FileOwner.ofNewFiles();
        owner.makeDirectory(file.toAbsolutePath().getParent());
        Path next = file
                .resolveSibling("." + file.getFileName() + ".new-" + UUID.randomUUID());
        try (FileChannel to = FileChannel.open(next, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
            if (durable) {
                to.force(true);
            }
            owner.own(next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }
}
