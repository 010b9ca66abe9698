// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A copy of what is mounted somewhere that isn't in the tree of mounts yet: it can be
 * changed before a process sees it, and attached to an open directory, whatever happens
 * to the names that lead there. Closed without having been attached, it is gone.
 *
 * <p>{@code int open_tree(int dirfd, const char *path, unsigned int flags)}, Linux 5.2;
 * {@code int mount_setattr(int dirfd, const char *path, unsigned int flags, struct
 * mount_attr *, size_t)}, Linux 5.12; {@code int move_mount(int from, const char *, int
 * to, const char *, unsigned int flags)}, Linux 5.2.
 */
public record DetachedMount(Fd fd) implements AutoCloseable {

    private static final Argument WORKING_DIRECTORY = Argument.symbol("AT_FDCWD", -100);
    private static final Argument NOTHING = Argument.string("");
    private static final int OPEN_TREE_CLONE = 1;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int AT_RECURSIVE = 0x8000;
    private static final int MOUNT_ATTR_RDONLY = 1;
    private static final int MOUNT_ATTR_IDMAP = 0x0010_0000;
    private static final int MOVE_MOUNT_EMPTY_PATHS = 0x4 | 0x40;
    private static final int SIZE = 32;

    /**
     * A copy of the mount {@code path} is on, from there on down.
     *
     * @param recursive whether with all that is mounted below
     */
    public static DetachedMount copy(String path, boolean recursive) {
        long flags = OPEN_TREE_CLONE | OpenFlag.CLOSE_ON_EXEC.bit()
                | (recursive ? AT_RECURSIVE : 0);
        return new DetachedMount(new Fd(CCall.of(SystemCall.OPEN_TREE, WORKING_DIRECTORY,
                Argument.string(path), Argument.symbol("OPEN_TREE_CLONE|OPEN_TREE_CLOEXEC"
                        + (recursive ? "|AT_RECURSIVE" : ""), flags))
                .make()));
    }

    /** Nothing that is mounted in it can be written to. */
    public void makeReadOnly() {
        change("MOUNT_ATTR_RDONLY", MOUNT_ATTR_RDONLY, 0, 0);
    }

    /**
     * Files in it belong to whom a user namespace maps their owners to: Linux 5.12, below
     * an overlay 5.19.
     *
     * @param users a descriptor of {@code /proc/PID/ns/user}
     */
    public void mapIds(Fd users) {
        change("MOUNT_ATTR_IDMAP, userns_fd=" + users.number(), MOUNT_ATTR_IDMAP, 0,
                users.number());
    }

    /** No mount event passes between it and where it was copied from. */
    public void makePrivate() {
        change("MS_PRIVATE", 0, MountFlag.PRIVATE.bit(), 0);
    }

    /** {@code struct mount_attr}: what to set, what to clear, propagation, user ns. */
    private void change(String text, long set, long propagation, long users) {
        ByteBuffer attributes = ByteBuffer.allocate(SIZE).order(ByteOrder.nativeOrder());
        attributes.putLong(set).putLong(0).putLong(propagation)
                .putLong(users);
        CCall.of(SystemCall.MOUNT_SETATTR, Argument.descriptor(fd), NOTHING,
                Argument.symbol("AT_EMPTY_PATH|AT_RECURSIVE",
                        AT_EMPTY_PATH | AT_RECURSIVE),
                new Argument.Struct(attributes.array(), "{" + text + "}"),
                Argument.number(SIZE)).make();
    }

    /** Attaches it to an open file or directory. */
    public void attach(Fd target) {
        CCall.of(SystemCall.MOVE_MOUNT, Argument.descriptor(fd), NOTHING,
                Argument.descriptor(target), NOTHING,
                Argument.symbol("MOVE_MOUNT_F_EMPTY_PATH|MOVE_MOUNT_T_EMPTY_PATH",
                        MOVE_MOUNT_EMPTY_PATHS))
                .make();
    }

    @Override
    public void close() {
        fd.close();
    }
}
