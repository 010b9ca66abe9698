// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Optional;
import mason.linux.DirectoryEntry;
import mason.linux.RootedDirectory;

/**
 * Everything below a directory, each name once, a directory before what is in it. Links
 * are not followed, and every name is taken relative to an open directory, since other
 * processes may rename what we walk through. What vanishes meanwhile is left out.
 */
final class TreeWalk {

    /** Each level holds a descriptor open. */
    private static final int DEEPEST = 1500;

    private final Visitor visitor;

    TreeWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What is done with each. */
    interface Visitor {

        /** @param path from where the walk began, the name last */
        void visit(String path, DirectoryEntry at, FileStatus status) throws IOException;
    }

    /** @param prefix what every path begins with: empty, or with a slash at its end */
    void below(RootedDirectory top, String prefix) throws IOException {
        below(top, prefix, 0);
    }

    private void below(RootedDirectory directory, String prefix, int depth)
            throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("directories are nested too deeply at " + prefix);
        }
        for (String name : names(directory)) {
            DirectoryEntry at = directory.entry(name);
            Optional<FileStatus> status = status(at);
            if (status.isPresent()) {
                visit(prefix + name, at, status.get(), depth);
            }
        }
    }

    private void visit(String path, DirectoryEntry at, FileStatus status, int depth)
            throws IOException {
        visitor.visit(path, at, status);
        if (status.kind() == FileStatus.Kind.DIRECTORY) {
            Optional<RootedDirectory> found = at.directory().findWithoutLinks(at.name());
            if (found.isPresent()) {
                try (RootedDirectory below = found.get()) {
                    below(below, path + "/", depth + 1);
                }
            }
        }
    }

    private static List<String> names(RootedDirectory directory) throws IOException {
        try {
            return directory.names();
        } catch (NoSuchFileException | NotDirectoryException removedMeanwhile) {
            return List.of();
        }
    }

    private static Optional<FileStatus> status(DirectoryEntry at) throws IOException {
        try {
            return Optional.of(FileStatus.of(at.path()));
        } catch (NoSuchFileException removedMeanwhile) {
            return Optional.empty();
        }
    }
}
