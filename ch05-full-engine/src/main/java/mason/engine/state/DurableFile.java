// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mason.linux.Fd;

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
        try {
            Files.writeString(next, contents);
            sync(next);
        } catch (IOException e) {
            discard(next, e);
            throw told(file, e);
        }
        replace(file, next);
    }

    /** The text of write(2)'s errno alone does not say what it was about. */
    private static IOException told(Path file, IOException e) {
        String why = e instanceof NoSuchFileException ? "its directory is gone"
                : e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        IOException told = new FileSystemException(file.toString(), null,
                "cannot be written: " + (why == null ? "" + e : why));
        told.initCause(e);
        return told;
    }

    private static void discard(Path half, IOException reason) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Gives a file that is on the disk its place: rename(2), fsync(2). */
    public static void replace(Path file, Path next) throws IOException {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        sync(file.getParent());
    }

    /** What a file contains, or which names a directory has: fsync(2). */
    public static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            channel.force(true);
        }
    }

    /** All that was written to the file system that a path is on: syncfs(2). */
    public static void syncFileSystem(Path path) {
        try (Fd fd = Fd.open(path.toString())) {
            fd.syncFileSystem();
        }
    }
}
