// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mason.engine.content.Digest;
import mason.engine.state.StateLock;

/** Writes images as one archive. */
record SaveImages(ImageStore store) {

    /**
     * @param texts a name without a tag is all names of its repository; an id brings no
     *        name along
     */
    void save(List<String> texts, OutputStream out) throws IOException {
        try (SavedBlobs blobs = opened(texts)) {
            blobs.writeTo(out);
        }
    }

    /** All is opened before anything is written: who reads slowly stops no removal. */
    private SavedBlobs opened(List<String> texts) throws IOException {
        try (StateLock all = store.lock()) {
            FindImage finder = store.finder();
            Map<Digest, Image> images = new LinkedHashMap<>();
            for (String text : texts) {
                for (Image image : chosen(text, finder)) {
                    images.merge(image.manifest(), image, SaveImages::joined);
                }
            }
            return SavedBlobs.of(List.copyOf(images.values()), store.blobs());
        }
    }

    private static List<Image> chosen(String text, FindImage finder) {
        if (ImageReference.isRepository(text)) {
            List<Image> all = ofRepository(ImageReference.parse(text), finder);
            if (!all.isEmpty()) {
                return all;
            }
        }
        Image found = finder.by(text).sound();
        return List.of(found.named(finder.isId(text) ? List.of()
                : Stream.of(ImageReference.parse(text)).filter(found.names()::contains)
                        .toList()));
    }

    private static List<Image> ofRepository(ImageReference name, FindImage finder) {
        List<Image> all = new ArrayList<>();
        for (StoredImage image : finder.images()) {
            List<ImageReference> names =
                    image.names().stream().filter(name::hasSameRepository).toList();
            if (!names.isEmpty()) {
                all.add(image.sound().named(names));
            }
        }
        return all;
    }

    private static Image joined(Image one, Image other) {
        return one.named(Stream.concat(one.names().stream(), other.names().stream())
                .distinct().toList());
    }
}
