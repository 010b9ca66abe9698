// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names and images that are to go: decided first, and made true by {@link #apply}. For a
 * caller that holds the locks of the store.
 */
final class Removal {

    private final ImageStore store;
    private final List<ImageUse> uses;
    private final List<RemovedPart> parts = new ArrayList<>();
    private List<StoredImage> left;
    private final List<StoredImage> gone = new ArrayList<>();

    Removal(ImageStore store, List<ImageUse> uses) throws IOException {
        this.store = store;
        this.uses = uses;
        this.left = store.stored();
    }

    FindImage finder() {
        return new FindImage(left);
    }

    List<StoredImage> images() {
        return left;
    }

    List<ImageUse> usesOf(StoredImage image) {
        return uses.stream().filter(image::isUsedBy).toList();
    }

    /** @return the image as it is then */
    StoredImage untag(StoredImage image, List<ImageReference> names) {
        names.forEach(n -> parts.add(new RemovedPart.Untagged(n, image.id())));
        StoredImage next = image.without(names);
        left = left.stream().map(i -> i.equals(image) ? next : i).toList();
        return next;
    }

    void delete(StoredImage image) throws IOException {
        StoredImage nameless = untag(image, image.names());
        left = left.stream().filter(i -> !i.equals(nameless)).toList();
        gone.add(image);
        parts.add(new RemovedPart.DeletedImage(image.id()));
        Set<ChainId> needed = LiveContent.layers(store, left, uses);
        List<ChainId> chain = image.chain();
        for (int i = chain.size() - 1; i >= 0; i--) {
            if (needed.add(chain.get(i))) {
                parts.add(new RemovedPart.DeletedLayer(chain.get(i).digest(),
                        store.layers().size(chain.get(i))));
            }
        }
    }

    /**
     * The index first, so that no name leads to half an image; on a full disk it has no
     * room until something is gone.
     */
    List<RemovedPart> apply() throws IOException {
        List<ImageIndex.Entry> entries = left.stream().map(StoredImage::entry).toList();
        try {
            store.index().write(entries);
        } catch (IOException full) {
            if (gone.isEmpty()) {
                throw full;
            }
            breakImages();
            sweep();
            store.index().write(entries);
        }
        sweep();
        return List.copyOf(parts);
    }

    /** A reader of the old index sees that they are not whole. */
    private void breakImages() throws IOException {
        for (StoredImage image : gone) {
            store.blobs().delete(image.entry().manifest());
        }
    }

    /** Removes what nothing needs, also what earlier removals did not come to. */
    SweptContent sweep() throws IOException {
        return SweepContent.in(store).sweep(LiveContent.of(store, left, uses));
    }
}
