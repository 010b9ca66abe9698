// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mason.engine.content.DamagedBlobException;
import mason.engine.content.Digest;
import mason.engine.json.Json;

/**
 * What images and containers need.
 *
 * @param blobs manifests and what they name, and the configurations of containers
 * @param layers by chain id
 */
record LiveContent(Set<Digest> blobs, Set<ChainId> layers) {

    static Set<ChainId> layers(ImageStore store, List<StoredImage> images,
            List<ImageUse> uses) throws IOException {
        Set<ChainId> needed = new HashSet<>();
        images.forEach(image -> needed.addAll(image.chain()));
        for (Digest id : used(uses)) {
            needed.addAll(layersOfContainer(store, id));
        }
        return needed;
    }

    /** A container of which nothing is known may lie on any layer. */
    private static List<ChainId> layersOfContainer(ImageStore store, Digest image)
            throws IOException {
        try {
            return store.ofContainer(image).map(Image::chain)
                    .orElse(store.layers().all());
        } catch (DamagedBlobException e) {
            return store.layers().all();
        }
    }

    /** @throws IOException when an image or a configuration cannot be read for now */
    static LiveContent of(ImageStore store, List<StoredImage> images,
            List<ImageUse> uses) throws IOException {
        Set<Digest> blobs = new HashSet<>(used(uses));
        for (StoredImage image : images) {
            image.expectCertain();
            blobs.add(image.entry().manifest());
            if (image.image().isPresent()) {
                blobs.add(image.id());
                blobs.addAll(packedLayers(store.blobs().read(image.entry().manifest())));
            }
        }
        return new LiveContent(blobs, layers(store, images, uses));
    }

    private static List<Digest> used(List<ImageUse> uses) {
        return uses.stream().map(ImageUse::image).distinct().toList();
    }

    private static List<Digest> packedLayers(byte[] manifest) throws IOException {
        return Json.parse(manifest).at("layers").elements().stream()
                .map(layer -> Digest.parse(layer.at("digest").text())).toList();
    }
}
