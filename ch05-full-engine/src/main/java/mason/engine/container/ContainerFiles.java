// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import mason.engine.image.ImageUser;
import mason.linux.DirectoryEntry;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.RootedDirectory;
import mason.unionfs.CopiedArchive;
import mason.unionfs.CopyRules;
import mason.unionfs.FileStatus;
import mason.unionfs.LayerChanges;
import mason.unionfs.LayerFormatException;
import mason.unionfs.OwnerMap;
import mason.unionfs.TreeArchive;

/** The files of a container, whether it runs or not: docker diff, cp and export. */
public record ContainerFiles(Parts parts, Container container) {

    /** Tells the status of what is about to be sent, and where to send it. */
    public interface Receiver {

        OutputStream begin(PathStatus status) throws IOException;
    }

    /** All that differs from the image. */
    public List<FileChange> changes() throws IOException {
        return LayerChanges.of(container.directory().upper(),
                new ContainerRecipe(parts, container).layers(), owners()).stream()
                .map(c -> new FileChange(c.kind().ordinal(), c.path())).toList();
    }

    /** @throws NoSuchPathException if there is no such file */
    public PathStatus status(String asked) throws IOException {
        PathInContainer path = PathInContainer.of(asked);
        PathStatus[] found = new PathStatus[1];
        try (OpenFiles files = OpenFiles.of(parts, container, true)) {
            path.use(files.root(), (entry, status) -> found[0] = described(files.root(),
                    path, entry, status));
        }
        return found[0];
    }

    private static PathStatus described(RootedDirectory root, PathInContainer path,
            DirectoryEntry entry, FileStatus status) throws IOException {
        boolean isLink = status.kind() == FileStatus.Kind.LINK;
        return PathStatus.of(path.name(), status,
                isLink ? path.target(root, entry) : "");
    }

    /** A tar of a file, or of a directory and all below it. */
    public void archive(String asked, Receiver receiver) throws IOException {
        PathInContainer path = PathInContainer.of(asked);
        try (OpenFiles files = OpenFiles.of(parts, container, true)) {
            path.use(files.root(), (entry, status) -> {
                OutputStream out = receiver
                        .begin(described(files.root(), path, entry, status));
                write(entry, status, path.name(), owners(), out);
                out.close();
            });
        }
    }

    private OwnerMap owners() {
        return new RequestedUsers(parts, container).owners();
    }

    private static void write(DirectoryEntry entry, FileStatus status, String name,
            OwnerMap owners, OutputStream out) throws IOException {
        if (status.kind() == FileStatus.Kind.DIRECTORY) {
            try (RootedDirectory directory = entry.directory()
                    .findWithoutLinks(entry.name())
                    .orElseThrow(() -> new NoSuchPathException(name))) {
                TreeArchive.writeDirectory(directory, name, owners, out);
            }
        } else {
            TreeArchive.writeFile(entry, name, owners, out);
        }
    }

    /** Unpacks a tar into a directory that is there. */
    public void unpack(String asked, CopyOptions options, InputStream archive)
            throws IOException {
        CopyRules rules = new CopyRules(options.keepsKinds(),
                options.toItsUser() ? owner() : Optional.empty(), owners());
        try (OpenFiles files = OpenFiles.of(parts, container, true)) {
            String directory = PathInContainer.of(asked).directory(files.root());
            try {
                CopiedArchive.unpack(archive, files.root(), directory, rules);
            } catch (LayerFormatException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            } catch (KernelException e) {
                throw e.errno().equals(Errno.EROFS) ? readOnly(directory) : e;
            }
        }
    }

    private Optional<CopyRules.Owner> owner() throws IOException {
        Optional<ImageUser> user = new ContainerRecipe(parts, container).ownUser();
        return user.map(u -> new CopyRules.Owner(u.uid(), u.gid()));
    }

    private RuntimeException readOnly(String directory) {
        return new IllegalArgumentException(RequestedMounts.of(container.record())
                .covers(directory)
                        ? "mounted volume is marked read-only"
                        : "container rootfs is marked read-only");
    }

    /** A tar of the whole root, without what is mounted in it. */
    public void export(OutputStream out) throws IOException {
        try (OpenFiles files = OpenFiles.of(parts, container, false)) {
            TreeArchive.writeContent(files.root(), owners(), out);
        }
    }
}
