// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import mason.engine.state.StateLock;

/**
 * Removes the images that no container was made of.
 *
 * @param all whether those that have names go, too
 * @param filter what else is asked of them
 */
record PruneImages(ImageStore store, boolean all, ImageFilter filter) {

    Pruned prune(ImageUse.Source source) throws IOException {
        try (StateLock pinned = store.unpinned(); StateLock lock = store.lock()) {
            Removal removal = new Removal(store, source.uses());
            for (StoredImage image : removal.images()) {
                if (goes(image) && removal.usesOf(image).isEmpty()) {
                    removal.delete(image);
                }
            }
            return Pruned.of(removal.apply());
        }
    }

    /** A broken image goes by hand only: its owner may want it back. */
    private boolean goes(StoredImage stored) {
        return stored.image().filter(i -> all || i.isDangling()).flatMap(filter::listed)
                .isPresent();
    }
}
