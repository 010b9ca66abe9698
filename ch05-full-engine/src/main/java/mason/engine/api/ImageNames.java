// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mason.engine.container.ContainerRecord;
import mason.engine.content.Digest;
import mason.engine.image.Image;
import mason.engine.image.ImageException;
import mason.engine.image.Images;

/** The images that containers were made of, asked for once each. */
final class ImageNames {

    private final Images images;
    private final Map<String, Boolean> answers = new HashMap<>();

    ImageNames(Images images) {
        this.images = images;
    }

    /** Whether the container's image is the other one, or was made from it. */
    boolean isOf(ContainerRecord record, String ancestor) {
        return answers.computeIfAbsent(record.image() + " " + ancestor,
                k -> lookUp(record.image(), ancestor));
    }

    private boolean lookUp(Digest image, String ancestor) {
        try {
            Image other = images.find(ancestor);
            List<Digest> below = other.config().layers();
            List<Digest> all = images.find(image.toString()).config().layers();
            return other.id().equals(image) || !below.isEmpty()
                    && below.size() < all.size()
                    && all.subList(0, below.size()).equals(below);
        } catch (ImageException | IOException none) {
            return false;
        }
    }
}
