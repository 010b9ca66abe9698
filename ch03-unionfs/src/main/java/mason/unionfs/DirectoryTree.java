// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/**
 * A directory and all below it, whose contents may be hostile.
 *
 * <p>Every name is taken relative to an open directory, since a directory may become a
 * link behind our back. There may be more levels than descriptors: what is too deep is
 * moved up first. Nothing is made on the way, as the disk may be full.
 */
public final class DirectoryTree {

    private static final int DEEPEST = 64;

    private final SecureDirectoryStream<Path> parent;
    private final Deque<Path> todo = new ArrayDeque<>();

    private DirectoryTree(SecureDirectoryStream<Path> parent, Path name) {
        this.parent = parent;
        this.todo.add(name);
    }

    /**
     * Deletes {@code top}, if it is there. It is gone from its place at once; what is
     * left to be done if we die on the way is {@code .deleting-*} beside it. A link is
     * deleted, what it points to is not.
     *
     * @throws IOException when a file system is mounted on something below: rename(2)
     *         and rmdir(2) say EBUSY, so that nothing mounted is ever entered
     */
    public static void delete(Path top) throws IOException {
        if (Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            Path name = renamed(top.toAbsolutePath()).getFileName();
            try (var parent = open(top.toAbsolutePath().getParent())) {
                new DirectoryTree(parent, name).remove();
            }
        }
    }

    private void remove() throws IOException {
        while (!todo.isEmpty()) {
            remove(parent, todo.pop(), 0);
        }
    }

    /** A full disk may have no room for another name; then the old one has to do. */
    private static Path renamed(Path top) throws IOException {
        Path name = top.resolveSibling(".deleting-" + UUID.randomUUID());
        try {
            return Files.move(top, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            return top;
        }
    }

    private static SecureDirectoryStream<Path> open(Path directory) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(directory);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        stream.close();
        throw new IOException("this Java cannot delete " + directory
                + " safely: it lacks openat(2)");
    }

    private void remove(SecureDirectoryStream<Path> in, Path name, int depth)
            throws IOException {
        if (!isDirectory(in, name)) {
            in.deleteFile(name);
            return;
        }
        while (!deletedEmpty(in, name)) {
            if (depth == DEEPEST) {
                moveUp(in, name);
                return;
            }
            try (var directory = in.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                for (Path entry : directory) {
                    remove(directory, entry.getFileName(), depth + 1);
                }
            }
        }
    }

    private void moveUp(SecureDirectoryStream<Path> in, Path name) throws IOException {
        Path place = Path.of(".deleting-" + UUID.randomUUID());
        in.move(name, parent, place);
        todo.add(place);
    }

    /** First of all, as it tells a mount from a directory: rmdir(2), EBUSY. */
    private static boolean deletedEmpty(SecureDirectoryStream<Path> in, Path name)
            throws IOException {
        try {
            in.deleteDirectory(name);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    private static boolean isDirectory(SecureDirectoryStream<Path> in, Path name)
            throws IOException {
        return in.getFileAttributeView(name, BasicFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS).readAttributes().isDirectory();
    }
}
