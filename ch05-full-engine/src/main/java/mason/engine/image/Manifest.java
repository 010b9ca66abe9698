// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import mason.engine.content.Digest;

/** A manifest for an image that came without: OCI image specification, manifest.md. */
final class Manifest {

    static final String MEDIA_TYPE = "application/vnd.oci.image.manifest.v1+json";
    private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";

    private Manifest() {
    }

    static byte[] of(ArchivedImage image) {
        JsonArray layers = new JsonArray();
        image.layers().forEach(l -> layers.add(descriptor(
                LAYER + l.compression().suffix(), l.digest(), l.size())));
        JsonObject json = new JsonObject();
        json.addProperty("schemaVersion", 2);
        json.addProperty("mediaType", MEDIA_TYPE);
        json.add("config", descriptor(CONFIG, Digest.of(image.config()),
                image.config().length));
        json.add("layers", layers);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** OCI image specification, descriptor.md. */
    static JsonObject descriptor(String type, Digest digest, long size) {
        JsonObject descriptor = new JsonObject();
        descriptor.addProperty("mediaType", type);
        descriptor.addProperty("digest", digest.toString());
        descriptor.addProperty("size", size);
        return descriptor;
    }
}
