// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A directory and all below it, whose contents may be hostile.
 *
 * <p>It is not deleted by walking down, since there may be more levels than a path or a
 * stack can hold, and a directory may become a link behind our back. Instead every
 * directory is moved up into one of our own before we look into it.
 */
public final class DirectoryTree {

    private final Path refuse;
    private final Deque<Path> moved = new ArrayDeque<>();
    private int count;

    private DirectoryTree(Path refuse) {
        this.refuse = refuse;
    }

    /**
     * Deletes {@code top}, if it is there. It is gone from its place at once; what is
     * left to be done if we die on the way is in {@code .deleting-*} beside it. A link
     * is deleted, what it points to is not.
     *
     * @throws IOException when a file system is mounted on something below: rename(2)
     *         and unlink(2) say EBUSY, so that nothing mounted is ever entered
     */
    public static void delete(Path top) throws IOException {
        if (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = top.toAbsolutePath().getParent();
            Path refuse = Files.createTempDirectory(parent, ".deleting-");
            new DirectoryTree(refuse).take(top);
        }
    }

    private void take(Path top) throws IOException {
        try {
            move(top);
            while (!moved.isEmpty()) {
                remove(moved.remove());
            }
        } finally {
            deleteIfEmpty();
        }
    }

    private void remove(Path path) throws IOException {
        if (isDirectory(path)) {
            empty(path);
        }
        Files.delete(path);
    }

    private void empty(Path directory) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (isDirectory(entry)) {
                    move(entry);
                } else {
                    Files.delete(entry);
                }
            }
        }
    }

    private void move(Path directory) throws IOException {
        Path place = refuse.resolve(Integer.toString(count++));
        Files.move(directory, place, StandardCopyOption.ATOMIC_MOVE);
        moved.add(place);
    }

    /** What could not be deleted stays; the exception on its way says why. */
    private void deleteIfEmpty() throws IOException {
        if (refuse.toFile().list().length == 0) {
            Files.delete(refuse);
        }
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
