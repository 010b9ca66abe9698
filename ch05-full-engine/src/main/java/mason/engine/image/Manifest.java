// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import mason.engine.content.Digest;

/** A manifest in the making: OCI image specification, manifest.md. */
final class Manifest {

    static final String MEDIA_TYPE = "application/vnd.oci.image.manifest.v1+json";
    private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar";

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode layers;

    Manifest(Digest config, long size) {
        json.put("schemaVersion", 2).put("mediaType", MEDIA_TYPE);
        describe(json.putObject("config"), CONFIG, config, size);
        layers = json.putArray("layers");
    }

    void layer(Digest digest, long size) {
        describe(layers.addObject(), LAYER, digest, size);
    }

    byte[] json() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Fills in a descriptor: OCI image specification, descriptor.md. */
    static ObjectNode describe(ObjectNode node, String type, Digest digest, long size) {
        return node.put("mediaType", type).put("digest", digest.toString()).put("size",
                size);
    }
}
