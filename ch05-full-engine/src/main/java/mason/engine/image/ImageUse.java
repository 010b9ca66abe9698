// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.nio.file.Path;
import java.util.List;
import mason.engine.content.Digest;

/**
 * A container that was made of an image.
 *
 * @param image its id
 * @param container how it is called where it is in the way
 * @param running whether it runs or is paused
 * @param layers those its root lies on, which stay as long as the container does
 */
public record ImageUse(Digest image, String container, boolean running,
        List<Path> layers) {

    public ImageUse {
        layers = List.copyOf(layers);
    }

    /**
     * Tells the uses of all images. It is asked with the lock of the store held, so that
     * a container that is written down with that lock held is never overlooked.
     */
    @FunctionalInterface
    public interface Source {

        List<ImageUse> uses();
    }

    /** For a store that has images and no containers. */
    public static Source none() {
        return List::of;
    }
}
