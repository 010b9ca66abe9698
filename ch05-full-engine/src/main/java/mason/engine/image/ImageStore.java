// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mason.engine.content.BlobStore;
import mason.engine.content.Digest;
import mason.engine.json.Json;
import mason.engine.state.StateLock;
import mason.engine.state.TemporaryDirectory;
import mason.unionfs.LayerLinks;

/**
 * The images on this machine: an OCI image layout (blobs and an index), and beside it
 * the layers, unpacked. What is not complete is in a temporary directory.
 */
public final class ImageStore {

    private final Path temporary;
    private final Path directory;
    private final BlobStore blobs;
    private final LayerStore layers;
    private final ImageIndex index;

    /** @param state has {@code images} and {@code tmp}, which are made when needed */
    public ImageStore(Path state) {
        this.temporary = state.resolve("tmp");
        this.directory = state.resolve("images");
        this.blobs = new BlobStore(directory);
        this.layers = new LayerStore(directory);
        this.index = new ImageIndex(directory.resolve("index.json"));
    }

    Path directory() {
        return directory;
    }

    BlobStore blobs() {
        return blobs;
    }

    LayerStore layers() {
        return layers;
    }

    ImageIndex index() {
        return index;
    }

    TemporaryDirectory temporary() throws IOException {
        return TemporaryDirectory.in(temporary);
    }

    /** A change of the index holds it. */
    StateLock lock() throws IOException {
        return StateLock.in(directory);
    }

    /**
     * As long as it is held, no layer is removed: for what is about to lie on one and
     * isn't written down yet. Many can hold it at once. It is taken before all other
     * locks.
     */
    public StateLock pin() throws IOException {
        return StateLock.sharedIn(temporary);
    }

    /** Waits until no engine holds a pin. */
    StateLock unpinned() throws IOException {
        return StateLock.in(temporary);
    }

    /**
     * Removes what killed engines left half done.
     *
     * @return of how many engines
     */
    public int sweep() throws IOException {
        return TemporaryDirectory.sweep(temporary);
    }

    /** Short names for the layers. */
    public LayerLinks links() throws IOException {
        return new LayerLinks(Files.createDirectories(directory.resolve("l")));
    }

    public Optional<Image> find(ImageReference name) throws IOException {
        return finder().byName(name).map(StoredImage::sound);
    }

    /**
     * The image whose id begins so.
     *
     * @throws AmbiguousImageException if there are several
     */
    public Optional<Image> findById(String start) throws IOException {
        return finder().byId(start).map(StoredImage::sound);
    }

    /**
     * The image that a container was made of: it is there as long as the container is,
     * also when it has been removed by force since. Names are not told.
     */
    public Optional<Image> ofContainer(Digest id) throws IOException {
        return blobs.has(id) ? Optional.of(image(List.of(), id, id)) : Optional.empty();
    }

    /** @throws ImageException when layers are missing, so that it cannot be run */
    public Image whole(Image image) throws IOException {
        try {
            layers.expect(image.chain());
            return image;
        } catch (MissingLayerException e) {
            throw new ImageException("image " + image.id() + " is broken: "
                    + e.getMessage(), e);
        }
    }

    FindImage finder() throws IOException {
        return new FindImage(stored());
    }

    /** @param broken is told about each image that cannot be read, and why */
    public List<Image> all(Consumer<String> broken) throws IOException {
        List<StoredImage> stored = stored();
        stored.stream().filter(i -> i.image().isEmpty()).map(StoredImage::complaint)
                .forEach(broken);
        return stored.stream().flatMap(i -> i.image().stream()).toList();
    }

    /** All of the index, the broken ones too. */
    List<StoredImage> stored() throws IOException {
        List<StoredImage> stored = new ArrayList<>();
        for (ImageIndex.Entry entry : index.entries()) {
            try {
                Image image = image(entry);
                layers.expect(image.chain());
                stored.add(StoredImage.sound(entry, image));
            } catch (IOException | RuntimeException e) {
                stored.add(StoredImage.broken(entry, e));
            }
        }
        return stored;
    }

    Image image(ImageIndex.Entry entry) throws IOException {
        Json json = Json.parse(blobs.read(entry.manifest()));
        return image(entry.names(), Digest.parse(json.at("config").at("digest").text()),
                entry.manifest());
    }

    private Image image(List<ImageReference> names, Digest id, Digest manifest)
            throws IOException {
        ImageConfig config = ImageConfig.parse(blobs.read(id));
        return new Image(names, id, manifest, config,
                ChainId.of(config.layers()).stream().map(layers::path).toList());
    }

    /** @param work a temporary directory */
    List<Image> add(List<ArchivedImage> archived, Path work) throws IOException {
        return new AddImages(this, work).add(archived);
    }
}
