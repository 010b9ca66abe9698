// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import workbook.exercise.Trouble;
import workbook.workspace.Owner;

/** A file that is old or new at any time, also after the power failed; never a part. */
public record WholeFile(Path file) {

    public void write(String text) {
        try {
            replace(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + file + ": " + e);
        }
    }

    private void replace(byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            throw Trouble.usage("cannot write " + file + ": the folder is missing");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a pipe would be replaced: as root, /dev/stdout itself.
            throw Trouble.usage("cannot write " + file + ": it is not a plain file");
        }
        Path next = target
                .resolveSibling(target.getFileName() + ".new-" + UUID.randomUUID());
        try {
            store(next, bytes);
            Owner.ofNewFiles().own(next);
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
        settle(target.getParent());
    }

    private static void store(Path next, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** A rename lasts once its folder is on the disk: fsync(2). */
    private static void settle(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
