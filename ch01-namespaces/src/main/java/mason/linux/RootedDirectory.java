// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    private static final int HOW_SIZE = 24;
    private static final int MOST_ATTEMPTS = 1000;
    private static final Set<Errno> NO_SUCH_DIRECTORY = Set.of(Errno.ENOENT,
            Errno.ENOTDIR, Errno.ELOOP);

    /** How {@code openat2(2)} resolves a path. */
    private enum Resolve implements Flag {

        NO_MAGICLINKS(0x02),
        NO_SYMLINKS(0x04),
        IN_ROOT(0x10);

        private final long bit;

        Resolve(long bit) {
            this.bit = bit;
        }

        @Override
        public long bit() {
            return bit;
        }

        @Override
        public String symbol() {
            return "RESOLVE_" + name();
        }
    }

    public static RootedDirectory open(Path path) {
        return new RootedDirectory(Fd.open(path.toString(), OpenFlag.PATH));
    }

    /** The directory at {@code path} inside this one; nothing if there is none. */
    public Optional<RootedDirectory> find(String path) {
        return resolved(path, Set.of(Resolve.IN_ROOT, Resolve.NO_MAGICLINKS));
    }

    /** Whatever is at {@code path} inside this one; nothing if nothing is. */
    public Optional<Fd> findAny(String path) {
        return opened(path, Set.of(Resolve.IN_ROOT, Resolve.NO_MAGICLINKS));
    }

    /** The same, and nothing too if a symbolic link is on the way or at its end. */
    public Optional<RootedDirectory> findWithoutLinks(String path) {
        return resolved(path, Set.of(Resolve.IN_ROOT, Resolve.NO_SYMLINKS));
    }

    /** Whatever has that name in this directory; nothing too if it is a link. */
    public Optional<Fd> findFile(String name) {
        return opened(name, Set.of(Resolve.IN_ROOT, Resolve.NO_SYMLINKS));
    }

    /** All names in it, in the order of their bytes; without the two that are dots. */
    public List<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(Path.of(fd.inProc()))) {
            all.forEach(path -> names.add(FileName.of(path)));
        }
        return List.copyOf(names);
    }

    /** A name in this directory, whether something has that name or not. */
    public DirectoryEntry entry(String name) {
        return new DirectoryEntry(this, name);
    }

    /** The final dot makes the kernel refuse what is no directory. */
    private Optional<RootedDirectory> resolved(String path, Set<Resolve> how) {
        return opened(path + "/.", how).map(RootedDirectory::new);
    }

    private Optional<Fd> opened(String path, Set<Resolve> how) {
        CCall call = CCall.of(SystemCall.OPENAT2, Argument.descriptor(fd),
                Argument.string(path), how(how), Argument.number(HOW_SIZE));
        int found = call.invoke(0);
        Errno errno = LibC.errno();
        for (int n = 0; found < 0 && isRace(errno) && n < MOST_ATTEMPTS; n++) {
            found = call.invoke(0);
            errno = LibC.errno();
        }
        if (found >= 0) {
            return Optional.of(new Fd(found));
        }
        if (NO_SUCH_DIRECTORY.contains(errno)) {
            return Optional.empty();
        }
        throw new KernelException(call, errno, "");
    }

    /** A rename elsewhere, as the kernel looked at {@code ..}: it cannot tell then. */
    private static boolean isRace(Errno errno) {
        return errno.equals(Errno.EAGAIN);
    }

    /** {@code struct open_how}: flags, mode and how to resolve, 64 bits each. */
    private static Argument how(Set<Resolve> resolve) {
        Set<OpenFlag> flags = Set.of(OpenFlag.PATH, OpenFlag.CLOSE_ON_EXEC);
        ByteBuffer how = ByteBuffer.allocate(HOW_SIZE).order(ByteOrder.nativeOrder());
        how.putLong(Flag.bits(flags)).putLong(0).putLong(Flag.bits(resolve));
        return new Argument.Struct(how.array(), "{flags=" + Flag.print(flags)
                + ", resolve=" + Flag.print(resolve) + "}");
    }

    @Override
    public void close() {
        fd.close();
    }
}
