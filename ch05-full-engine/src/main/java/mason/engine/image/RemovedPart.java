// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import mason.engine.content.Digest;

/** What a removal took away, in the words in which docker tells it. */
public sealed interface RemovedPart {

    /** A name that leads nowhere now. */
    record Untagged(ImageReference name, Digest image) implements RemovedPart {

        @Override
        public String toString() {
            return "Untagged: " + name;
        }
    }

    /** An image that is gone. */
    record DeletedImage(Digest image) implements RemovedPart {

        @Override
        public String toString() {
            return "Deleted: " + image;
        }
    }

    /**
     * A layer that no image has any more.
     *
     * @param layer its chain id
     * @param size in bytes
     */
    record DeletedLayer(Digest layer, long size) implements RemovedPart {

        @Override
        public String toString() {
            return "Deleted: " + layer;
        }
    }
}
