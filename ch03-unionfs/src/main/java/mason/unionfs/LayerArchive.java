// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mason.linux.RootedDirectory;

/**
 * An archive from anywhere, unpacked so that nothing is written outside its directory:
 * OCI image specification, layer.md. Needs root, as it gives files to their owners.
 */
public final class LayerArchive {

    private LayerArchive() {
    }

    /** The same as the lowest layer of an image, however much room it takes. */
    public static void unpack(InputStream archive, Path directory) throws IOException {
        unpack(archive, directory, LayerStack.empty(), UnpackLimit.unlimited());
    }

    // tag::unpack[]
    /**
     * Unpacks a tar, plain or compressed, into a new directory, which
     * appears when it is complete, or not at all.
     *
     * @param archive read to its end, and left open
     * @param below the layers that it will lie on
     * @throws LayerFormatException naming the entry that is broken
     *         or hostile
     * @throws java.nio.file.FileSystemException if the directory
     *         is there already and not empty
     */
    public static void unpack(InputStream archive, Path directory,
            LayerStack below, UnpackLimit limit) throws IOException {
        Path unfinished = beside(directory);
        try (var root = RootedDirectory.open(unfinished)) {
            root.entry(".").setMode(0755);
            write(new ArchiveReader(archive),
                    new LayerWriter(root, below, limit));
            Files.move(unfinished, directory,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            discard(unfinished, e);
            throw e;
        }
    }

    static void write(ArchiveReader reader, LayerWriter writer)
            throws IOException {
        var entry = reader.next();
        while (entry.isPresent()) {
            writer.write(entry.get(), reader);
            entry = reader.next();
        }
        reader.finish();
        writer.finish();
    }
    // end::unpack[]

    private static void discard(Path unfinished, Exception reason) {
        try {
            DirectoryTree.delete(unfinished);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Where it grows, on the file system it is to be on. */
    private static Path beside(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        return Files.createTempDirectory(parent, ".unpacking-");
    }
}
