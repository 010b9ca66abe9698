// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.Optional;
import mason.linux.DirectoryEntry;
import mason.linux.Errno;
import mason.linux.Fd;
import mason.linux.KernelException;
import mason.linux.RootedDirectory;

/**
 * A path as a process in the container would see it. Links that an image has on the way
 * are followed in the container's root and never out of it, and what is found is held
 * open, so that nothing that happens to the names meanwhile leads anywhere else.
 *
 * @param root the container's
 * @param path inside it
 */
record PlaceInRoot(Path root, String path) {

    private static final int MOST_LINKS = 40;
    private static final Path PROCESSES = Path.of("/proc");

    PlaceInRoot {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a path in a container begins with a slash: [" + path + "]");
        }
    }

    /** The directory there; made, with those above it, if it is missing. */
    Fd directory() {
        return allowed(open(true));
    }

    /** The file there; made, with the directories above it, if it is missing. */
    Fd file() {
        return allowed(open(false));
    }

    /** The directory above, and the name in it. It is for the caller to close. */
    DirectoryEntry entry() {
        Path full = Path.of(path);
        return new RootedDirectory(new PlaceInRoot(root, full.getParent().toString())
                .open(true)).entry(full.getFileName().toString());
    }

    private Fd open(boolean directory) {
        try (RootedDirectory top = RootedDirectory.open(root)) {
            Optional<Fd> found = top.findAny(path);
            if (found.isEmpty()) {
                make(top, path, directory, MOST_LINKS);
                found = top.findAny(path);
            }
            return found.orElseThrow(() -> new IllegalStateException(
                    path + " cannot be made in the container"));
        }
    }

    /** Over the root, or in /proc, a mount would hide what process 1 has to mount. */
    private Fd allowed(Fd found) {
        try {
            Path real = Files.readSymbolicLink(Path.of(found.inProc()));
            Path inside = Path.of("/").resolve(root.toRealPath().relativize(real));
            if (inside.equals(Path.of("/")) || inside.startsWith(PROCESSES)) {
                throw new IllegalArgumentException("nothing can be mounted at " + path
                        + ", which is " + inside + " in the container");
            }
            return found;
        } catch (IOException e) {
            found.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    private static void make(RootedDirectory top, String path, boolean directory,
            int links) {
        Path full = Path.of(path);
        String parent = full.getParent().toString();
        if (!parent.equals("/") && !isThere(top, parent)) {
            make(top, parent, true, links);
        }
        try (RootedDirectory above = top.find(parent).orElseThrow(
                () -> new IllegalStateException(parent + " is no directory"))) {
            makeIn(top, above.entry(full.getFileName().toString()), parent, directory,
                    links);
        }
    }

    private static boolean isThere(RootedDirectory top, String path) {
        Optional<Fd> found = top.findAny(path);
        found.ifPresent(Fd::close);
        return found.isPresent();
    }

    /** A link that leads nowhere has a name that is taken: then what it leads to. */
    private static void makeIn(RootedDirectory top, DirectoryEntry entry, String parent,
            boolean directory, int links) {
        try {
            if (directory) {
                entry.makeDirectory();
            } else {
                entry.makeFile().close();
            }
        } catch (KernelException e) {
            if (!e.errno().equals(Errno.EEXIST) || links == 0) {
                throw e;
            }
            target(entry).ifPresent(target -> make(top,
                    Path.of(parent).resolve(target).toString(), directory, links - 1));
        }
    }

    private static Optional<Path> target(DirectoryEntry entry) {
        try {
            return Optional.of(Files.readSymbolicLink(entry.path()));
        } catch (NotLinkException madeMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
