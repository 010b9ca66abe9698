// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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

    private static final Pattern ID = Pattern.compile("(?:sha256:)?([0-9a-f]{1,64})");

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
        this.layers = new LayerStore(directory.resolve("layers"));
        this.index = new ImageIndex(directory.resolve("index.json"));
    }

    TemporaryDirectory temporary() throws IOException {
        return TemporaryDirectory.in(temporary);
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
        for (ImageIndex.Entry entry : index.entries()) {
            if (entry.name().filter(name::equals).isPresent()) {
                return Optional.of(image(entry.manifest(), List.of(name)));
            }
        }
        return Optional.empty();
    }

    /**
     * The image whose id begins so.
     *
     * @throws ImageException if there are several
     */
    public Optional<Image> findById(String start) throws IOException {
        var id = ID.matcher(start);
        List<Image> found = !id.matches() ? List.of() : all(broken -> {
        }).stream().filter(i -> i.id().hex().startsWith(id.group(1))).toList();
        if (found.stream().map(Image::id).distinct().count() > 1) {
            throw new ImageException("several images have an id that begins with "
                    + start);
        }
        return found.stream().findFirst();
    }

    /** @param broken is told about each image that cannot be read, and why */
    public List<Image> all(Consumer<String> broken) throws IOException {
        Map<Digest, List<ImageReference>> names = new LinkedHashMap<>();
        index.entries().forEach(e -> names.computeIfAbsent(e.manifest(),
                m -> new ArrayList<>()).addAll(e.name().stream().toList()));
        List<Image> images = new ArrayList<>();
        names.forEach((manifest, its) -> {
            try {
                images.add(image(manifest, its));
            } catch (IOException | RuntimeException e) {
                broken.accept("image " + (its.isEmpty() ? manifest : its.get(0))
                        + " is broken: " + e.getMessage());
            }
        });
        return images;
    }

    /**
     * Stores images: all is unpacked and verified before anything is kept, the name last,
     * so that a name never leads to half an image.
     *
     * @param work a temporary directory
     */
    List<Image> add(List<ArchivedImage> archived, Path work) throws IOException {
        for (ArchivedImage image : archived) {
            layers.unpack(diffIds(image),
                    image.layers().stream().map(ArchivedFile::path).toList(), work);
        }
        List<Image> images = new ArrayList<>();
        try (StateLock store = StateLock.in(directory)) {
            for (ArchivedImage image : archived) {
                images.add(keep(image, work));
            }
        }
        return images;
    }

    private static List<Digest> diffIds(ArchivedImage image) throws IOException {
        List<Digest> ids = ImageConfig.of(Json.parse(image.config())).layers();
        if (ids.isEmpty() || ids.size() != image.layers().size()) {
            throw new ImageException("an image names " + ids.size()
                    + " layers and brings " + image.layers().size());
        }
        return ids;
    }

    /** All that needs room is written first: what comes then are renames. */
    private Image keep(ArchivedImage image, Path work) throws IOException {
        byte[] document = image.manifest().orElseGet(() -> Manifest.of(image));
        Digest id = Digest.of(document);
        Path config = Files.write(work.resolve("config"), image.config());
        Path manifest = Files.write(work.resolve("manifest"), document);
        Path next = index.with(id, document.length, image.names(), work);
        layers.keep(diffIds(image), work);
        for (ArchivedFile layer : image.layers()) {
            blobs.take(layer.path(), layer.digest());
        }
        blobs.take(config, Digest.of(image.config()));
        blobs.take(manifest, id);
        index.replace(next);
        return image(id, image.names());
    }

    private Image image(Digest manifest, List<ImageReference> names) throws IOException {
        Json json = Json.parse(blobs.read(manifest));
        Digest id = Digest.parse(json.at("config").at("digest").text());
        ImageConfig config = ImageConfig.of(Json.parse(blobs.read(id)));
        return new Image(names, id, config,
                ChainId.of(config.layers()).stream().map(layers::path).toList());
    }
}
