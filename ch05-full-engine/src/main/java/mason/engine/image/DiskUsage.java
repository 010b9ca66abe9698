// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.List;

/**
 * The room that images take: {@code docker system df}.
 *
 * @param layersSize of all layers, each once, in bytes
 */
public record DiskUsage(List<ListedImage> images, List<ImageUse> uses,
        long layersSize) {

    /** How many containers were made of it. */
    public long containers(ListedImage listed) {
        return uses.stream().filter(u -> u.image().equals(listed.image().id())).count();
    }

    /** The images of which there are containers. */
    public List<ListedImage> active() {
        return images.stream().filter(i -> containers(i) > 0).toList();
    }

    /** As docker reckons it: all but what active images have for themselves. */
    public long reclaimable() {
        return layersSize - active().stream().mapToLong(ListedImage::unique).sum();
    }
}
