// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A name in an open directory, and what can be done with it. It is always the name
 * itself that is acted on: if it is a symbolic link, nobody follows it.
 *
 * @param directory stays open as long as this is used
 * @param name one component, no slash; {@code .} is the directory itself
 */
public record DirectoryEntry(RootedDirectory directory, String name) {

    private static final int O_CREAT = 0100;
    private static final int O_EXCL = 0200;
    private static final int O_CLOEXEC = 02000000;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;

    /** Whether it is a directory, and not merely a link to one. */
    public boolean isDirectory() {
        var found = directory.findWithoutLinks(name);
        found.ifPresent(RootedDirectory::close);
        return found.isPresent();
    }

    /** {@code mkdirat(2)}, with 0777 less the umask. */
    public void makeDirectory() {
        done(LibC.CALLS.mkdirat(fd(), name, 0777), "mkdirat");
    }

    /** An empty file, open for writing, 0600: {@code openat(2)}, O_CREAT and O_EXCL. */
    public Fd makeFile() {
        int flags = Fd.WRITE_ONLY | O_CREAT | O_EXCL | O_CLOEXEC;
        int file = LibC.CALLS.openat(fd(), name, flags, 0600);
        done(file, "openat", "O_CREAT|O_EXCL");
        return new Fd(file);
    }

    /** {@code symlinkat(2)}; nobody asks where {@code target} leads. */
    public void makeLink(String target) {
        done(LibC.CALLS.symlinkat(target, fd(), name), "symlinkat", target);
    }

    /** One more name for the file {@code other}: {@code linkat(2)}. */
    public void makeHardLink(DirectoryEntry other) {
        done(LibC.CALLS.linkat(other.fd(), other.name, fd(), name, 0), "linkat",
                other.name);
    }

    /** {@code mknodat(2)}, 0600. Devices need CAP_MKNOD. */
    public void makeNode(NodeKind kind, int major, int minor) {
        int made = LibC.CALLS.mknodat(fd(), name, kind.bits() | 0600,
                device(major, minor));
        done(made, "mknodat", kind, major, minor);
    }

    /** Takes the name away, if it is there: {@code unlinkat(2)}. */
    public void remove() {
        int removed = LibC.CALLS.unlinkat(fd(), name, 0);
        if (removed < 0 && !LibC.errno().equals(Errno.ENOENT)) {
            done(removed, "unlinkat");
        }
    }

    /** {@code fchownat(2)}; it takes set-user-ID bits and capabilities away. */
    public void setOwner(int user, int group) {
        done(LibC.CALLS.fchownat(fd(), name, user, group, AT_SYMLINK_NOFOLLOW),
                "fchownat", user, group);
    }

    /** {@code fchmodat(2)}, set-user-ID bits included; a link has no mode to change. */
    public void setMode(int mode) {
        done(LibC.CALLS.fchmodat(fd(), name, mode, AT_SYMLINK_NOFOLLOW), "fchmodat",
                "0" + Integer.toOctalString(mode));
    }

    /** When its content was last changed, to the nanosecond: {@code utimensat(2)}. */
    public void setModified(FileTime time) {
        Instant at = time.toInstant();
        long[] accessedAndModified = {at.getEpochSecond(), at.getNano(),
                at.getEpochSecond(), at.getNano()};
        done(LibC.CALLS.utimensat(fd(), name, accessedAndModified, AT_SYMLINK_NOFOLLOW),
                "utimensat", time);
    }

    /** {@code lsetxattr(2)}, xattr(7); by way of /proc, as it takes no directory. */
    public void setAttribute(String attribute, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String path = "/proc/self/fd/" + fd() + "/" + name;
        done(LibC.CALLS.lsetxattr(path, attribute, bytes, bytes.length, 0), "lsetxattr",
                attribute);
    }

    /** {@code makedev(3)}: twelve bits of major between eight and twelve of minor. */
    private static long device(long major, long minor) {
        return (major & 0xFFF) << 8 | minor & 0xFF | (minor & 0xFFF00) << 12;
    }

    private int fd() {
        return directory.fd().number();
    }

    private void done(int result, String call, Object... arguments) {
        if (result < 0) {
            String rest = Arrays.stream(arguments).map(a -> ", " + a)
                    .collect(Collectors.joining());
            throw KernelException.of(call + "(" + name + rest + ")");
        }
    }
}
