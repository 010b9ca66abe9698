// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import mason.engine.content.Digest;
import mason.engine.json.Json;

/**
 * The names of the images, in the {@code index.json} of an OCI image layout:
 * image-layout.md and image-index.md.
 */
final class ImageIndex {

    private static final String NAME = "org.opencontainers.image.ref.name";

    private final Path file;

    ImageIndex(Path file) {
        this.file = file;
    }

    Optional<Digest> manifest(ImageReference reference) throws IOException {
        return manifests().stream().filter(e -> name(e).equals(reference.toString()))
                .map(e -> Digest.parse(e.at("digest").text())).findFirst();
    }

    List<ImageReference> references() throws IOException {
        return manifests().stream().map(e -> ImageReference.parse(name(e))).toList();
    }

    /** Gives the manifest the name, and takes the name from whatever had it before. */
    void put(ImageReference reference, Digest manifest, long size) throws IOException {
        JsonArray entries = new JsonArray();
        manifests().stream().filter(e -> !name(e).equals(reference.toString()))
                .forEach(e -> entries.add(e.value()));
        entries.add(entry(reference, manifest, size));
        JsonObject index = new JsonObject();
        index.addProperty("schemaVersion", 2);
        index.add("manifests", entries);
        replace(index);
    }

    private static JsonObject entry(ImageReference reference, Digest manifest,
            long size) {
        JsonObject annotations = new JsonObject();
        annotations.addProperty(NAME, reference.toString());
        JsonObject entry = Manifest.descriptor(Manifest.MEDIA_TYPE, manifest, size);
        entry.add("annotations", annotations);
        return entry;
    }

    private void replace(JsonObject index) throws IOException {
        Files.writeString(file.resolveSibling("oci-layout"),
                "{\"imageLayoutVersion\": \"1.0.0\"}\n");
        Path next = Files.createTempFile(file.getParent(), ".incoming-", ".json");
        Files.writeString(next, index.toString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Json> manifests() throws IOException {
        return Files.exists(file) ? Json.read(file).at("manifests").elements()
                : List.of();
    }

    private static String name(Json entry) {
        return entry.at("annotations").at(NAME).text();
    }
}
