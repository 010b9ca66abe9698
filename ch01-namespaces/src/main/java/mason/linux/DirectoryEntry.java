// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name in an open directory, and what can be done with it. Each call acts on the name
 * itself: if it is a symbolic link, the link is not followed.
 *
 * @param directory stays open as long as this is used
 * @param name one component, no slash; {@code .} is the directory itself
 */
public record DirectoryEntry(RootedDirectory directory, String name) {

    private static final Argument NO_FOLLOW = Argument.symbol("AT_SYMLINK_NOFOLLOW",
            0x100);
    private static final int LONGEST_TARGET = 4096;
    private static final int LONGEST_LIST = 1 << 16;
    private static final Argument NO_FLAGS = Argument.number(0);

    /** The same name for Java's own calls; good as long as the directory is open. */
    public Path path() {
        return FileName.in(Path.of(directory.fd().inProc()), name);
    }

    /** Whether it is a directory, and not merely a link to one. */
    public boolean isDirectory() {
        Optional<RootedDirectory> found = directory.findWithoutLinks(name);
        found.ifPresent(RootedDirectory::close);
        return found.isPresent();
    }

    /** {@code mkdirat(2)}, with 0777 less the umask. */
    public void makeDirectory() {
        call("mkdirat", Argument.mode(0777));
    }

    /** An empty file, open for writing, 0600: {@code openat(2)}, O_CREAT and O_EXCL. */
    public Fd makeFile() {
        return new Fd(call("openat", Argument.flags(Set.of(OpenFlag.WRITE_ONLY,
                OpenFlag.CREATE, OpenFlag.EXCLUSIVE, OpenFlag.CLOSE_ON_EXEC)),
                Argument.mode(0600)));
    }

    /** {@code symlinkat(2)}; where {@code target} leads isn't looked at. */
    public void makeLink(String target) {
        CCall.of("symlinkat", Argument.string(target), parent(), named()).make();
    }

    /** One more name for the file {@code other}: {@code linkat(2)}. */
    public void makeHardLink(DirectoryEntry other) {
        CCall.of("linkat", other.parent(), other.named(), parent(), named(), NO_FLAGS)
                .make();
    }

    /** {@code mknodat(2)}, 0600. Devices need CAP_MKNOD. */
    public void makeNode(NodeKind kind, int major, int minor) {
        call("mknodat", kind.with(0600), DeviceNumber.of(major, minor));
    }

    /** Takes the name away, if it is there: {@code unlinkat(2)}. */
    public void remove() {
        CCall call = CCall.of("unlinkat", parent(), named(), NO_FLAGS);
        if (call.invoke(0) < 0 && !LibC.errno().equals(Errno.ENOENT)) {
            throw new KernelException(call, LibC.errno(), "");
        }
    }

    /** {@code fchownat(2)}; it takes set-user-ID bits and capabilities away. */
    public void setOwner(int user, int group) {
        call("fchownat", Argument.number(user), Argument.number(group), NO_FOLLOW);
    }

    /** {@code fchmodat(2)}, set-user-ID bits included; a link has no mode to change. */
    public void setMode(int mode) {
        call("fchmodat", Argument.mode(mode), NO_FOLLOW);
    }

    /** When its content was last changed, to the nanosecond: {@code utimensat(2)}. */
    public void setModified(FileTime time) {
        call("utimensat", times(time), NO_FOLLOW);
    }

    /** Two of {@code struct timespec}: accessed and modified. */
    static Argument times(FileTime time) {
        long seconds = time.toInstant().getEpochSecond();
        long nanoseconds = time.toInstant().getNano();
        ByteBuffer accessedAndModified = ByteBuffer.allocate(4 * Long.BYTES)
                .order(ByteOrder.nativeOrder()).putLong(seconds).putLong(nanoseconds)
                .putLong(seconds).putLong(nanoseconds);
        return new Argument.Struct(accessedAndModified.array(), "{" + time + "}");
    }

    /** {@code lsetxattr(2)}, xattr(7); by way of /proc, as it takes no directory. */
    public void setAttribute(String attribute, byte[] value) {
        CCall.of("lsetxattr", Argument.string(inProc()), Argument.string(attribute),
                new Argument.Struct(value, Quoted.text(FileName.decode(value))),
                Argument.number(value.length), NO_FLAGS).make();
    }

    /**
     * An extended attribute of at most {@code size} bytes; nothing when the file has none
     * of that name, or a longer one: {@code lgetxattr(2)}.
     */
    public Optional<byte[]> attribute(String attribute, int size) {
        byte[] value = new byte[size];
        int length = CCall.of("lgetxattr", Argument.string(inProc()),
                Argument.string(attribute), new Argument.Struct(value, "value"),
                Argument.number(size)).invoke(0);
        return length < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(value, length));
    }

    /** What a symbolic link says; nothing if it is none: {@code readlinkat(2)}. */
    public Optional<String> target() {
        byte[] target = new byte[LONGEST_TARGET];
        int length = CCall.of("readlinkat", parent(), named(),
                new Argument.Struct(target, "target"), Argument.number(target.length))
                .invoke(0);
        return length < 0 ? Optional.empty()
                : Optional.of(FileName.decode(Arrays.copyOf(target, length)));
    }

    /** The names of its extended attributes, as many as fit: {@code llistxattr(2)}. */
    public List<String> attributeNames() {
        byte[] names = new byte[LONGEST_LIST];
        int length = CCall.of("llistxattr", Argument.string(inProc()),
                new Argument.Struct(names, "names"), Argument.number(names.length))
                .invoke(0);
        return length <= 0 ? List.of()
                : List.of(FileName.decode(Arrays.copyOf(names, length)).split("\0"));
    }

    private String inProc() {
        return directory.fd().inProc() + "/" + name;
    }

    private int call(String function, Argument... rest) {
        Argument[] all = new Argument[2 + rest.length];
        all[0] = parent();
        all[1] = named();
        System.arraycopy(rest, 0, all, 2, rest.length);
        return CCall.of(function, all).make();
    }

    private Argument parent() {
        return Argument.descriptor(directory.fd());
    }

    private Argument named() {
        return Argument.string(name);
    }
}
