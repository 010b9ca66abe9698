// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mason.engine.content.DamagedBlobException;
import mason.engine.content.Digest;

/**
 * An image of the index as it is on the disk.
 *
 * @param image nothing if it is broken: it can only be removed
 * @param fault why it could not be read
 */
record StoredImage(ImageIndex.Entry entry, Optional<Image> image,
        Optional<Exception> fault) {

    static StoredImage sound(ImageIndex.Entry entry, Image image) {
        return new StoredImage(entry, Optional.of(image), Optional.empty());
    }

    static StoredImage broken(ImageIndex.Entry entry, Exception why) {
        return new StoredImage(entry, Optional.empty(), Optional.of(why));
    }

    /** Of a broken one nothing is known but the digest of its manifest. */
    Digest id() {
        return image.map(Image::id).orElse(entry.manifest());
    }

    List<ImageReference> names() {
        return entry.names();
    }

    List<ChainId> chain() {
        return image.map(Image::chain).orElse(List.of());
    }

    boolean isUsedBy(ImageUse use) {
        return use.image().equals(id());
    }

    StoredImage without(List<ImageReference> gone) {
        ImageIndex.Entry next = entry.without(gone);
        return new StoredImage(next, image.map(i -> i.named(next.names())), fault);
    }

    Image sound() {
        return image.orElseThrow(() -> new ImageException(complaint()));
    }

    /** @throws IOException when the disk is at fault, and the image may be sound */
    void expectCertain() throws IOException {
        boolean isCertain = fault.isEmpty()
                || fault.get() instanceof DamagedBlobException
                || fault.get() instanceof MissingLayerException;
        if (!isCertain) {
            throw new IOException(complaint(), fault.get());
        }
    }

    String complaint() {
        return "image " + (names().isEmpty() ? entry.manifest() : names().get(0))
                + " is broken: " + fault.map(Exception::getMessage).orElse("");
    }
}
