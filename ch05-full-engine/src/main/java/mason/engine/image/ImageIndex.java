// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.engine.content.Digest;
import mason.engine.json.Json;

/**
 * The images of the store and their names, in the {@code index.json} of an OCI image
 * layout: image-layout.md and image-index.md. An image without a name has one entry, one
 * with names as many as it has names.
 */
final class ImageIndex {

    private static final String NAME = "org.opencontainers.image.ref.name";

    private final Path file;

    /**
     * @param name nothing if the image has none
     * @param size of the manifest in bytes
     */
    record Entry(Optional<ImageReference> name, Digest manifest, long size) {

        private static Entry of(Json json) {
            String name = json.at("annotations").at(NAME).text();
            return new Entry(name.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ImageReference.parse(name)),
                    Digest.parse(json.at("digest").text()), json.at("size").number());
        }

        private JsonObject json() {
            JsonObject json = Manifest.descriptor(Manifest.MEDIA_TYPE, manifest, size);
            name.ifPresent(n -> {
                JsonObject annotations = new JsonObject();
                annotations.addProperty(NAME, n.toString());
                json.add("annotations", annotations);
            });
            return json;
        }
    }

    ImageIndex(Path file) {
        this.file = file;
    }

    List<Entry> entries() throws IOException {
        return Files.exists(file)
                ? Json.read(file).at("manifests").elements().stream().map(Entry::of)
                        .toList()
                : List.of();
    }

    /**
     * Writes the index with one image more, which {@link #replace} makes the index. Its
     * names are taken from whatever had them before; an image that
     * loses its last one stays without a name, as with docker.
     *
     * @param temporary where it is written
     */
    Path with(Digest manifest, long size, List<ImageReference> names, Path temporary)
            throws IOException {
        Files.writeString(file.resolveSibling("oci-layout"),
                "{\"imageLayoutVersion\": \"1.0.0\"}\n");
        List<Entry> next = new ArrayList<>();
        for (Entry entry : entries()) {
            boolean taken = entry.name().filter(names::contains).isPresent();
            next.add(taken ? new Entry(Optional.empty(), entry.manifest(), entry.size())
                    : entry);
        }
        names.forEach(n -> next.add(new Entry(Optional.of(n), manifest, size)));
        next.add(new Entry(Optional.empty(), manifest, size));
        return written(withoutIdle(next), temporary);
    }

    /** An entry without a name is of use where its image has no other one. */
    private static List<Entry> withoutIdle(List<Entry> entries) {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            boolean idle = entry.name().isEmpty() && entries.stream()
                    .anyMatch(e -> e.manifest().equals(entry.manifest())
                            && e.name().isPresent());
            if (!idle && !kept.contains(entry)) {
                kept.add(entry);
            }
        }
        return kept;
    }

    private static Path written(List<Entry> entries, Path temporary)
            throws IOException {
        JsonArray manifests = new JsonArray();
        entries.forEach(e -> manifests.add(e.json()));
        JsonObject index = new JsonObject();
        index.addProperty("schemaVersion", 2);
        index.add("manifests", manifests);
        return Files.writeString(temporary.resolve("index.json"), index.toString());
    }

    void replace(Path next) throws IOException {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
