// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.engine.content.BlobStore;
import mason.engine.content.Digest;
import mason.engine.json.Json;
import mason.engine.state.Lock;
import mason.engine.state.TemporaryFiles;

/**
 * The images on this machine: an OCI image layout (blobs and an index), and beside it
 * the layers, unpacked.
 */
public final class ImageStore {

    private final Path directory;
    private final BlobStore blobs;
    private final LayerStore layers;
    private final ImageIndex index;

    /** @param directory is made when the first image is stored */
    public ImageStore(Path directory) {
        this.directory = directory;
        this.blobs = new BlobStore(directory);
        this.layers = new LayerStore(directory.resolve("layers"));
        this.index = new ImageIndex(directory.resolve("index.json"));
    }

    public Optional<Image> find(ImageReference reference) throws IOException {
        Optional<Digest> manifest = index.manifest(reference);
        return manifest.isEmpty()
                ? Optional.empty()
                : Optional.of(image(reference, manifest.get()));
    }

    public List<Image> all() throws IOException {
        List<Image> images = new ArrayList<>();
        for (ImageReference reference : index.references()) {
            find(reference).ifPresent(images::add);
        }
        return images;
    }

    /**
     * Stores an image: its layers, unpacked, then its configuration and manifest, and
     * its name last, so that a name never leads to half an image.
     *
     * @param config the configuration as JSON
     * @param archives one tar per layer, compressed or not, the lowest first
     */
    public Image add(ImageReference reference, byte[] config, List<Path> archives)
            throws IOException {
        List<Digest> ids = ImageConfig.of(Json.parse(config)).layers();
        if (ids.size() != archives.size()) {
            throw new ImageException("image " + reference + " is broken: it names "
                    + ids.size() + " layers and brings " + archives.size());
        }
        try (Lock store = lock()) {
            for (int i = 0; i < ids.size(); i++) {
                layers.unpack(ids.get(i), archives.get(i));
            }
            Digest manifest = manifest(config, archives);
            index.put(reference, manifest, Files.size(blobs.path(manifest)));
            return image(reference, manifest);
        }
    }

    /** Alone with the store, and rid of what a killed engine left half done. */
    private Lock lock() throws IOException {
        Lock lock = Lock.in(directory);
        TemporaryFiles.remove(directory);
        TemporaryFiles.remove(blobs.directory());
        layers.removeHalfDone();
        return lock;
    }

    private Digest manifest(byte[] config, List<Path> archives) throws IOException {
        Manifest manifest = new Manifest(blobs.put(config), config.length);
        for (Path archive : archives) {
            try (var bytes = Files.newInputStream(archive)) {
                manifest.layer(blobs.put(bytes), Files.size(archive));
            }
        }
        return blobs.put(manifest.json());
    }

    private Image image(ImageReference reference, Digest manifest) throws IOException {
        Json json = Json.parse(blobs.read(manifest));
        Digest id = Digest.parse(json.at("config").at("digest").text());
        ImageConfig config = ImageConfig.of(Json.parse(blobs.read(id)));
        return new Image(reference, id, config,
                config.layers().stream().map(layers::path).toList());
    }
}
