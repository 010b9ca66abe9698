// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mason.engine.content.Digest;
import mason.engine.state.TemporaryFiles;
import mason.unionfs.LayerArchive;
import mason.unionfs.LayerFormatException;

/**
 * Layers unpacked into directories, each once, whatever number of images share it. A
 * directory is named by the digest of the <em>uncompressed</em> archive, its diff id:
 * OCI image specification, config.md, "Layer DiffID".
 */
final class LayerStore {

    private static final int GZIP = 0x1F;

    private final Path directory;

    LayerStore(Path directory) {
        this.directory = directory;
    }

    Path path(Digest layer) {
        return directory.resolve(layer.hex());
    }

    /**
     * Unpacks {@code archive}, unless that has been done before. An archive that isn't
     * what its image says it is could change the layer of another image: it is refused.
     */
    void unpack(Digest layer, Path archive) throws IOException {
        if (Files.isDirectory(path(layer))) {
            return;
        }
        Files.createDirectories(directory);
        Digest found = digest(archive);
        if (!found.equals(layer)) {
            throw new ImageException("a layer of the image is not what the image says:"
                    + " expected " + layer + ", found " + found);
        }
        try (InputStream in = Files.newInputStream(archive)) {
            LayerArchive.unpack(in, path(layer));
        } catch (LayerFormatException e) {
            throw new ImageException(e.getMessage(), e);
        }
    }

    private static Digest digest(Path archive) throws IOException {
        try (InputStream in = uncompressed(archive)) {
            return Digest.of(in);
        } catch (ZipException e) {
            throw new ImageException("a layer of the image is broken: " + e.getMessage(),
                    e);
        }
    }

    private static InputStream uncompressed(Path archive) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        in.mark(1);
        boolean compressed = in.read() == GZIP;
        in.reset();
        return compressed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    void removeHalfDone() throws IOException {
        TemporaryFiles.remove(directory);
    }
}
