// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What the kernel knows of a file besides its name and content: stat(2), inode(7).
 *
 * @param mode kind and permissions
 * @param size in bytes
 */
public record FileStatus(int mode, int user, int group, long size, int links,
        long device, long inode, long node, FileTime modified) {

    private static final int KIND = 0170000;
    private static final String WANTED =
            "unix:mode,uid,gid,size,nlink,dev,ino,rdev,lastModifiedTime";

    /** The kinds of file. */
    public enum Kind {

        SOCKET(0140000),
        LINK(0120000),
        FILE(0100000),
        BLOCK_DEVICE(0060000),
        DIRECTORY(0040000),
        CHARACTER_DEVICE(0020000),
        FIFO(0010000);

        private final int bits;

        Kind(int bits) {
            this.bits = bits;
        }
    }

    /** Of the file itself, also if it is a symbolic link. */
    public static FileStatus of(Path path) throws IOException {
        return of(Files.readAttributes(path, WANTED, LinkOption.NOFOLLOW_LINKS));
    }

    /** Of what is open, by its path in /proc. */
    static FileStatus ofOpen(Path path) throws IOException {
        return of(Files.readAttributes(path, WANTED));
    }

    private static FileStatus of(Map<String, Object> known) {
        return new FileStatus((int) known.get("mode"), (int) known.get("uid"),
                (int) known.get("gid"), (long) known.get("size"),
                (int) known.get("nlink"), (long) known.get("dev"),
                (long) known.get("ino"), (long) known.get("rdev"),
                (FileTime) known.get("lastModifiedTime"));
    }

    /** As a container sees the owner. */
    FileStatus in(OwnerMap owners) {
        return new FileStatus(mode, owners.inside(user), owners.inside(group), size,
                links, device, inode, node, modified);
    }

    public Kind kind() {
        for (Kind kind : Kind.values()) {
            if (kind.bits == (mode & KIND)) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind of file: " + mode);
    }

    /** Permissions, set-user-ID and the like. */
    public int permissions() {
        return mode & ~KIND;
    }

    /** What the overlay keeps in the place of a name that is gone. */
    boolean isWhiteout() {
        return kind() == Kind.CHARACTER_DEVICE && node == 0;
    }

    int major() {
        return (int) (node >> 8 & 0xfff | node >> 32 & ~0xfff);
    }

    int minor() {
        return (int) (node & 0xff | node >> 12 & ~0xff);
    }
}
