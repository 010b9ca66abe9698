// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The images with their sizes, the newest first.
 *
 * @param broken is told about each image that cannot be read, and why
 */
record ListImages(ImageStore store, Consumer<String> broken) {

    List<ListedImage> list(ImageFilter filter) throws IOException {
        List<Image> all = store.all(broken);
        Map<ChainId, Integer> users = new HashMap<>();
        all.forEach(image -> layers(image).forEach(l -> users.merge(l, 1, Integer::sum)));
        List<ListedImage> listed = new ArrayList<>();
        for (Image image : newestFirst(all)) {
            for (Image seen : filter.listed(image).stream().toList()) {
                listed.add(measured(seen, users));
            }
        }
        return listed;
    }

    /** The room that all images take together, a shared layer once. */
    DiskUsage usage(List<ImageUse> uses) throws IOException {
        List<ListedImage> images = list(ImageFilter.all());
        Set<ChainId> layers = new HashSet<>();
        images.forEach(i -> layers.addAll(i.image().chain()));
        long total = 0;
        for (ChainId layer : layers) {
            total += store.layers().size(layer);
        }
        return new DiskUsage(images, List.copyOf(uses), total);
    }

    private static List<Image> newestFirst(List<Image> images) {
        return images.stream()
                .sorted(Comparator.comparing(Image::created).reversed()).toList();
    }

    private static Set<ChainId> layers(Image image) {
        return new HashSet<>(image.chain());
    }

    private ListedImage measured(Image image, Map<ChainId, Integer> users)
            throws IOException {
        long size = 0;
        long shared = 0;
        for (ChainId layer : image.chain()) {
            long bytes = store.layers().size(layer);
            size += bytes;
            shared += users.getOrDefault(layer, 0) > 1 ? bytes : 0;
        }
        return new ListedImage(image, size, shared);
    }
}
