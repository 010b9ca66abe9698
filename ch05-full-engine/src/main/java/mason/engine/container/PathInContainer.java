// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import mason.linux.DirectoryEntry;
import mason.linux.Fd;
import mason.linux.RootedDirectory;
import mason.unionfs.FileStatus;

/**
 * A path as a client asks for it. Links on the way are followed inside the container, the
 * last name is not; unless a slash or a dot follows it.
 *
 * @param text absolute, without {@code ..}
 */
record PathInContainer(String text) {

    static PathInContainer of(String asked) {
        String clean = Path.of("/").resolve(Path.of("/" + asked)).normalize().toString();
        boolean isRoot = clean.equals("/");
        if (asked.endsWith("/.")) {
            return new PathInContainer(isRoot ? "/." : clean + "/.");
        }
        return new PathInContainer(asked.endsWith("/") && !isRoot ? clean + "/" : clean);
    }

    /** Its last name: a slash for the root. */
    String name() {
        String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return bare.isEmpty() ? "/" : bare.substring(bare.lastIndexOf('/') + 1);
    }

    /** The name in its open directory, to be closed. */
    private DirectoryEntry entry(RootedDirectory root) {
        int end = text.lastIndexOf('/') + 1;
        String last = text.substring(end);
        return root.find(text.substring(0, end)).orElseThrow(this::missing)
                .entry(last.isEmpty() ? "." : last);
    }

    private NoSuchPathException missing() {
        return new NoSuchPathException(text);
    }

    /** What is done with what is found. */
    interface Use {

        void with(DirectoryEntry entry, FileStatus status) throws IOException;
    }

    /** @throws NoSuchPathException if there is nothing */
    void use(RootedDirectory root, Use use) throws IOException {
        DirectoryEntry entry = entry(root);
        try (RootedDirectory directory = entry.directory()) {
            use.with(entry, FileStatus.of(entry.path()));
        } catch (NoSuchFileException e) {
            throw missing();
        }
    }

    /** Where it leads when all links are followed. */
    String target(RootedDirectory root, DirectoryEntry link) throws IOException {
        Optional<Fd> found = root.findAny(text);
        if (found.isPresent()) {
            try (Fd file = found.get()) {
                return Files.readSymbolicLink(Path.of(file.inProc())).toString();
            }
        }
        return Path.of(text).resolveSibling(link.target().orElse("")).normalize()
                .toString();
    }

    /** @throws IllegalArgumentException if it is no directory */
    String directory(RootedDirectory root) throws IOException {
        try (Fd found = root.findAny(text).orElseThrow(this::missing)) {
            if (!Files.isDirectory(Path.of(found.inProc()))) {
                throw new IllegalArgumentException(
                        "extraction point is not a directory");
            }
            return Files.readSymbolicLink(Path.of(found.inProc())).toString();
        }
    }
}
