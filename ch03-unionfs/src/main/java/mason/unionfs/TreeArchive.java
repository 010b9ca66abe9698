// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mason.linux.DirectoryEntry;
import mason.linux.Fd;
import mason.linux.RootedDirectory;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Files as a tar archive that is written while they are read: with hard links, extended
 * attributes, devices and holes; a socket has no place in an archive. It needs memory
 * for the names of files that have several, and of one directory at a time.
 */
public final class TreeArchive {

    private static final int LONGEST_ATTRIBUTE = 1 << 16;

    private final TarArchiveOutputStream tar;
    private final Map<String, String> linked = new HashMap<>();
    private final OwnerMap owners;

    private TreeArchive(OutputStream out, OwnerMap owners) {
        this.owners = owners;
        this.tar = new TarArchiveOutputStream(out, TarEntry.BYTES.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_TRUNCATE);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
    }

    /** All below a directory, which is no entry itself. */
    public static void writeContent(RootedDirectory directory, OwnerMap owners,
            OutputStream out) throws IOException {
        TreeArchive archive = new TreeArchive(out, owners);
        new TreeWalk(archive::add).below(directory, "");
        archive.finish();
    }

    /** A directory and all below it, as a directory called {@code name}. */
    public static void writeDirectory(RootedDirectory directory, String name,
            OwnerMap owners, OutputStream out) throws IOException {
        TreeArchive archive = new TreeArchive(out, owners);
        String prefix = name.endsWith("/") ? name : name + "/";
        DirectoryEntry top = directory.entry(".");
        archive.add(prefix.substring(0, prefix.length() - 1), top,
                FileStatus.of(top.path()));
        new TreeWalk(archive::add).below(directory, prefix);
        archive.finish();
    }

    /** A file, a link or the like, called {@code name}. */
    public static void writeFile(DirectoryEntry file, String name, OwnerMap owners,
            OutputStream out) throws IOException {
        TreeArchive archive = new TreeArchive(out, owners);
        archive.add(name, file, FileStatus.of(file.path()));
        archive.finish();
    }

    private void finish() throws IOException {
        tar.finish();
        tar.flush();
    }

    private void add(String name, DirectoryEntry at, FileStatus onDisk)
            throws IOException {
        FileStatus status = onDisk.in(owners);
        String before = status.links() > 1
                && status.kind() != FileStatus.Kind.DIRECTORY
                        ? linked.putIfAbsent(status.device() + ":" + status.inode(), name)
                        : null;
        if (before != null) {
            put(new TarHeader(name, TarConstants.LF_LINK, status).target(before));
            return;
        }
        switch (status.kind()) {
            case DIRECTORY -> put(new TarHeader(name + "/", TarConstants.LF_DIR, status)
                    .extended(attributes(at)));
            case LINK -> addLink(name, at, status);
            case FILE -> addFile(name, at);
            case FIFO -> put(new TarHeader(name, TarConstants.LF_FIFO, status));
            case CHARACTER_DEVICE -> put(
                    new TarHeader(name, TarConstants.LF_CHR, status).device(status));
            case BLOCK_DEVICE -> put(
                    new TarHeader(name, TarConstants.LF_BLK, status).device(status));
            case SOCKET -> linked.remove(status.device() + ":" + status.inode());
        }
    }

    private void put(TarHeader header) throws IOException {
        header.write(tar, 0);
        tar.closeArchiveEntry();
    }

    private void addLink(String name, DirectoryEntry at, FileStatus status)
            throws IOException {
        Optional<String> target = at.target();
        if (target.isPresent()) {
            put(new TarHeader(name, TarConstants.LF_SYMLINK, status)
                    .target(target.get()));
        }
    }

    /** Opened as a place first: what has become a device or a pipe is not opened. */
    private void addFile(String name, DirectoryEntry at) throws IOException {
        Optional<Fd> found = at.directory().findFile(at.name());
        if (found.isPresent()) {
            try (Fd file = found.get()) {
                FileStatus status = FileStatus.ofOpen(Path.of(file.inProc())).in(owners);
                if (status.kind() == FileStatus.Kind.FILE) {
                    new ArchivedContent(file, status.size()).write(tar,
                            new TarHeader(name, TarConstants.LF_NORMAL, status)
                                    .extended(attributes(at)));
                }
            }
        }
    }

    private static Map<String, byte[]> attributes(DirectoryEntry at) {
        Map<String, byte[]> found = new TreeMap<>();
        for (String name : at.attributeNames()) {
            if (FileAttributes.kept(name)) {
                at.attribute(name, LONGEST_ATTRIBUTE)
                        .ifPresent(value -> found.put(name, value));
            }
        }
        return found;
    }
}
