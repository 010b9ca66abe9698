// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is old or new whenever one looks at it, and never a part of it. */
public record WholeFile(Path file) {

    /** What is to be in it. */
    @FunctionalInterface
    public interface Text {

        void writeTo(Writer out) throws IOException;
    }

    void write(String text) throws IOException {
        write(out -> out.write(text));
    }

    /** Replaces it; folders that are missing are made. */
    public void write(Text text) throws IOException {
        replace(text, false);
    }

    /** Replaces it, and is over when the new one outlives a power failure, too. */
    public void writeForGood(Text text) throws IOException {
        replace(text, true);
        // A rename lasts once its folder is on the disk: fsync(2).
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(),
                StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private void replace(Text text, boolean lasting) throws IOException {
        Owner owner = Owner.ofNewFiles();
        owner.makeDirectory(file.toAbsolutePath().getParent());
        Path next = file
                .resolveSibling("." + file.getFileName() + ".new-" + UUID.randomUUID());
        try {
            store(text, next, lasting);
            owner.own(next);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void store(Text text, Path next, boolean lasting) throws IOException {
        try (FileChannel to = FileChannel.open(next, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
                Writer out = new OutputStreamWriter(Channels.newOutputStream(to),
                        StandardCharsets.UTF_8)) {
            text.writeTo(out);
            out.flush();
            if (lasting) {
                to.force(true);
            }
        }
    }
}
