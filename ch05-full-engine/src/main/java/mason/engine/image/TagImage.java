// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.List;
import mason.engine.state.StateLock;

/** Gives an image one name more. */
record TagImage(ImageStore store) {

    /**
     * @param name is taken from the image that has it
     * @return the image, with all its names
     */
    Image tag(String image, String name) throws IOException {
        ImageReference wanted = ImageReference.parse(name);
        if (wanted.digest().isPresent() || wanted.path().equals("library/sha256")) {
            throw new InvalidReferenceException(name, "a digest cannot be given to an"
                    + " image, it has one");
        }
        try (StateLock all = store.lock()) {
            ImageIndex.Entry tagged = store.finder().by(image).entry()
                    .with(List.of(wanted));
            store.index().write(ImageIndex.with(store.index().entries(), tagged));
            return store.image(tagged);
        }
    }
}
