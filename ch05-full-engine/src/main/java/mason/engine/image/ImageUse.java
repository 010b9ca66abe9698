// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.List;
import mason.engine.content.Digest;

/**
 * A container that was made of an image, whose configuration and layers stay as long as
 * the container does.
 *
 * @param image its id
 * @param container how it is called where it is in the way
 * @param running whether it runs or is paused
 */
public record ImageUse(Digest image, String container, boolean running) {

    /** Of a container whose record cannot be read: it may need any layer. */
    public static ImageUse ofUnknown(String container) {
        return new ImageUse(new Digest("0".repeat(64)), container, true);
    }

    /**
     * Tells the uses of all images. It is asked with the lock of the store held, so that
     * a container that is written down with that lock held is never overlooked.
     */
    @FunctionalInterface
    public interface Source {

        List<ImageUse> uses() throws IOException;
    }

    /** For a store that has images and no containers. */
    public static Source none() {
        return List::of;
    }
}
