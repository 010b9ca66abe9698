// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mason.engine.content.Digest;

/** The lists of images in an archive, one for docker and one for all others. */
final class SavedDocuments {

    private final JsonArray manifest = new JsonArray();
    private final JsonArray index = new JsonArray();

    /**
     * @param mediaType of its manifest, or empty
     * @param size of its manifest in bytes
     * @param layers the packed ones
     */
    void add(Image image, String mediaType, long size, List<Digest> layers) {
        manifest.add(forDocker(image, layers));
        String type = mediaType.isEmpty() ? Manifest.MEDIA_TYPE : mediaType;
        JsonObject descriptor = Manifest.descriptor(type, image.manifest(), size);
        if (image.isDangling()) {
            index.add(descriptor);
        }
        for (ImageReference name : image.names()) {
            JsonObject named = descriptor.deepCopy();
            named.add("annotations", annotations(name));
            index.add(named);
        }
    }

    private static JsonObject forDocker(Image image, List<Digest> layers) {
        JsonArray names = new JsonArray();
        image.names().stream().filter(n -> n.digest().isEmpty())
                .forEach(n -> names.add(n.toString()));
        JsonArray files = new JsonArray();
        layers.forEach(l -> files.add(SavedBlobs.place(l)));
        JsonObject json = new JsonObject();
        json.addProperty("Config", SavedBlobs.place(image.id()));
        json.add("RepoTags", names.isEmpty() ? JsonNull.INSTANCE : names);
        json.add("Layers", files);
        return json;
    }

    private static JsonObject annotations(ImageReference name) {
        JsonObject annotations = new JsonObject();
        annotations.addProperty("io.containerd.image.name", name.fullName());
        name.tag().ifPresent(t -> annotations
                .addProperty("org.opencontainers.image.ref.name", t));
        return annotations;
    }

    /** By name. */
    Map<String, String> files() {
        JsonObject oci = new JsonObject();
        oci.addProperty("schemaVersion", 2);
        oci.addProperty("mediaType", "application/vnd.oci.image.index.v1+json");
        oci.add("manifests", index);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.json", manifest.toString());
        files.put("index.json", oci.toString());
        files.put("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}");
        return files;
    }
}
