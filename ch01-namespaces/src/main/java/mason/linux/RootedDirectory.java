// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A directory held open, in which paths are resolved as if it were the root of
 * everything: no {@code ..} and no symbolic link leads out of it.
 *
 * <p>{@code long openat2(int dirfd, const char *path, struct open_how *how, size_t)}
 * with {@code RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS}, openat2(2), Linux 5.6.
 *
 * @param fd opened with {@code O_PATH}
 */
public record RootedDirectory(Fd fd) implements AutoCloseable {

    private static final int O_PATH = 010000000;
    private static final int O_CLOEXEC = 02000000;
    private static final long RESOLVE_NO_MAGICLINKS = 0x02;
    private static final long RESOLVE_NO_SYMLINKS = 0x04;
    private static final long RESOLVE_IN_ROOT = 0x10;

    private static final int HOW_SIZE = 24;
    private static final Pointer INSIDE = how(RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS);
    private static final Pointer WITHOUT_LINKS = how(
            RESOLVE_IN_ROOT | RESOLVE_NO_SYMLINKS);

    private static final Set<Errno> NO_SUCH_DIRECTORY = Set.of(Errno.ENOENT,
            Errno.ENOTDIR, Errno.ELOOP);

    public static RootedDirectory open(Path path) {
        return new RootedDirectory(Fd.open(path.toString(), O_PATH));
    }

    /** The directory at {@code path} inside this one; nothing if there is none. */
    public Optional<RootedDirectory> find(String path) {
        return resolved(path, INSIDE);
    }

    /** The same, and nothing too if a symbolic link is on the way or at its end. */
    Optional<RootedDirectory> findWithoutLinks(String path) {
        return resolved(path, WITHOUT_LINKS);
    }

    /** A name in this directory, whether something has that name or not. */
    public DirectoryEntry entry(String name) {
        return new DirectoryEntry(this, name);
    }

    /** The final dot makes the kernel refuse what is no directory. */
    private Optional<RootedDirectory> resolved(String path, Pointer how) {
        int found = (int) LibC.CALLS.syscall(SystemCall.OPENAT2.number(), fd.number(),
                path + "/.", how, HOW_SIZE);
        if (found < 0 && NO_SUCH_DIRECTORY.contains(LibC.errno())) {
            return Optional.empty();
        }
        return Optional.of(new RootedDirectory(
                Fd.checked(found, "openat2(" + path + ", RESOLVE_IN_ROOT)")));
    }

    /** {@code struct open_how}: flags, mode and how to resolve, 64 bits each. */
    private static Pointer how(long resolve) {
        Pointer how = LibC.allocate(HOW_SIZE);
        how.putLong(0, O_PATH | O_CLOEXEC);
        how.putLong(16, resolve);
        return how;
    }

    @Override
    public void close() {
        fd.close();
    }
}
