// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.engine.content.Digest;

/**
 * The names of the images, in the {@code index.json} of an OCI image layout:
 * image-layout.md and image-index.md.
 */
final class ImageIndex {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "org.opencontainers.image.ref.name";

    private final Path file;

    ImageIndex(Path file) {
        this.file = file;
    }

    Optional<Digest> manifest(ImageReference reference) throws IOException {
        for (JsonNode entry : manifests()) {
            if (name(entry).equals(reference.toString())) {
                return Optional.of(Digest.parse(entry.path("digest").asText()));
            }
        }
        return Optional.empty();
    }

    List<ImageReference> references() throws IOException {
        List<ImageReference> references = new ArrayList<>();
        manifests().forEach(e -> references.add(ImageReference.parse(name(e))));
        return references;
    }

    /** Gives the manifest the name, and takes the name from whatever had it before. */
    void put(ImageReference reference, Digest manifest, long size) throws IOException {
        ObjectNode index = JSON.createObjectNode().put("schemaVersion", 2);
        ArrayNode entries = index.putArray("manifests");
        for (JsonNode entry : manifests()) {
            if (!name(entry).equals(reference.toString())) {
                entries.add(entry);
            }
        }
        Manifest.describe(entries.addObject(), Manifest.MEDIA_TYPE, manifest, size)
                .putObject("annotations").put(NAME, reference.toString());
        replace(index);
    }

    private void replace(JsonNode index) throws IOException {
        Files.writeString(file.resolveSibling("oci-layout"),
                "{\"imageLayoutVersion\": \"1.0.0\"}\n");
        Path next = Files.createTempFile(file.getParent(), ".incoming-", ".json");
        Files.writeString(next, index.toPrettyString());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private JsonNode manifests() throws IOException {
        return Files.exists(file)
                ? JSON.readTree(file.toFile()).path("manifests")
                : JSON.createArrayNode();
    }

    private static String name(JsonNode entry) {
        return entry.path("annotations").path(NAME).asText();
    }
}
