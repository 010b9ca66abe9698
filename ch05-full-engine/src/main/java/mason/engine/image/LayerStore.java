// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.content.Digest;
import mason.unionfs.LayerArchive;

/**
 * Layers unpacked into directories, each once, whatever number of images share it.
 * A directory is named by the digest of the <em>uncompressed</em> archive.
 */
final class LayerStore {

    private final Path directory;

    LayerStore(Path directory) {
        this.directory = directory;
    }

    Path path(Digest layer) {
        return directory.resolve(layer.hex());
    }

    /** Unpacks {@code archive}, unless that has been done before. */
    void unpack(Digest layer, Path archive) throws IOException {
        if (Files.isDirectory(path(layer))) {
            return;
        }
        Files.createDirectories(directory);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            LayerArchive.unpack(in, path(layer));
        }
    }
}
