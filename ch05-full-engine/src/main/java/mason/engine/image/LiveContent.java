// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mason.engine.content.BlobStore;
import mason.engine.content.Digest;
import mason.engine.json.Json;

/**
 * What images and containers need, by name.
 *
 * @param layers by chain id
 * @param directories the layers that containers lie on
 * @param complete whether every image could be read, so that nothing else is needed
 */
record LiveContent(List<StoredImage> images, Set<ChainId> layers, Set<Path> directories,
        boolean complete) {

    static LiveContent of(List<StoredImage> images, List<ImageUse> uses) {
        return new LiveContent(images,
                images.stream().flatMap(i -> i.chain().stream())
                        .collect(Collectors.toSet()),
                uses.stream().flatMap(u -> u.layers().stream()).map(Path::normalize)
                        .collect(Collectors.toSet()),
                images.stream().allMatch(StoredImage::isCertain));
    }

    boolean needs(ChainId layer, Path directory) {
        return layers.contains(layer) || directories.contains(directory.normalize());
    }

    /** The manifests and what they name. */
    Set<Digest> blobs(BlobStore blobs) throws IOException {
        Set<Digest> needed = new HashSet<>();
        for (StoredImage image : images) {
            needed.add(image.entry().manifest());
            if (image.image().isPresent()) {
                Json manifest = Json.parse(blobs.read(image.entry().manifest()));
                needed.add(image.id());
                manifest.at("layers").elements().forEach(
                        layer -> needed.add(Digest.parse(layer.at("digest").text())));
            }
        }
        return needed;
    }
}
