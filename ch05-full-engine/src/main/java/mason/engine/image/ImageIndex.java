// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.content.Digest;
import mason.engine.json.Json;
import mason.engine.state.DurableFile;

/**
 * The images of the store and their names, in the {@code index.json} of an OCI image
 * layout: image-layout.md and image-index.md. An image without a name has one descriptor,
 * one with names as many as it has names.
 */
final class ImageIndex {

    private static final String NAME = "org.opencontainers.image.ref.name";

    private final Path file;

    /**
     * An image in the index.
     *
     * @param size of the manifest in bytes
     */
    record Entry(Digest manifest, long size, List<ImageReference> names) {

        Entry {
            names = List.copyOf(names);
        }

        Entry with(List<ImageReference> more) {
            return new Entry(manifest, size,
                    Stream.concat(names.stream(), more.stream()).distinct().toList());
        }

        Entry without(List<ImageReference> gone) {
            return new Entry(manifest, size,
                    names.stream().filter(n -> !gone.contains(n)).toList());
        }

        private Stream<JsonObject> descriptors() {
            return names.isEmpty() ? Stream.of(descriptor())
                    : names.stream().map(this::descriptor);
        }

        private JsonObject descriptor() {
            return Manifest.descriptor(Manifest.MEDIA_TYPE, manifest, size);
        }

        private JsonObject descriptor(ImageReference name) {
            JsonObject annotations = new JsonObject();
            annotations.addProperty(NAME, name.toString());
            JsonObject json = descriptor();
            json.add("annotations", annotations);
            return json;
        }
    }

    ImageIndex(Path file) {
        this.file = file;
    }

    List<Entry> entries() throws IOException {
        Map<Digest, Entry> entries = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (Json json : document().at("manifests").elements()) {
                Digest manifest = Digest.parse(json.at("digest").text());
                entries.merge(manifest,
                        new Entry(manifest, json.at("size").number(), names(json)),
                        (first, next) -> first.with(next.names()));
            }
        }
        return List.copyOf(entries.values());
    }

    private Json document() throws IOException {
        try {
            Json json = Json.read(file);
            if (json.at("manifests").isArray()) {
                return json;
            }
            throw new IOException("it is no index of images");
        } catch (IOException e) {
            throw new IOException(file + ", which names the images, cannot be read: "
                    + e.getMessage() + "; move it away and load the images again", e);
        }
    }

    private static List<ImageReference> names(Json descriptor) {
        return Optional.of(descriptor.at("annotations").at(NAME).text())
                .filter(n -> !n.isEmpty()).map(ImageReference::parse).stream().toList();
    }

    /**
     * With one image more, or more names of one that is there. The names are taken from
     * whatever had them before; an image that loses its last one stays without a name, as
     * with docker.
     */
    static List<Entry> with(List<Entry> entries, Entry added) {
        List<Entry> next = new ArrayList<>();
        boolean known = false;
        for (Entry entry : entries) {
            boolean same = entry.manifest().equals(added.manifest());
            known |= same;
            next.add(same ? entry.with(added.names()) : entry.without(added.names()));
        }
        if (!known) {
            next.add(added);
        }
        return next;
    }

    /** When this returns, a loss of power does not change what the index says. */
    void write(List<Entry> entries) throws IOException {
        DurableFile.write(file, document(entries));
    }

    /** The same in two steps: what this writes becomes the index by {@link #replace}. */
    Path prepared(List<Entry> entries, Path temporary) throws IOException {
        Files.writeString(file.resolveSibling("oci-layout"),
                "{\"imageLayoutVersion\": \"1.0.0\"}\n");
        Path next = temporary.resolve("index.json");
        Files.writeString(next, document(entries));
        DurableFile.sync(next);
        return next;
    }

    void replace(Path next) throws IOException {
        DurableFile.replace(file, next);
    }

    private static String document(List<Entry> entries) {
        JsonArray manifests = new JsonArray();
        entries.stream().flatMap(Entry::descriptors).forEach(manifests::add);
        JsonObject index = new JsonObject();
        index.addProperty("schemaVersion", 2);
        index.add("manifests", manifests);
        return index.toString();
    }
}
