// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.nio.file.Path;
import java.util.List;
import mason.engine.content.Digest;

/**
 * An image that is here.
 *
 * @param names none if it was loaded without one
 * @param id the digest of its configuration, as Docker has it
 * @param layers its unpacked layers, the lowest first
 */
public record Image(List<ImageReference> names, Digest id, ImageConfig config,
        List<Path> layers) {

    /** Its first name, or else its id. */
    public String name() {
        return names.isEmpty() ? id.toString() : names.get(0).toString();
    }

    /** @throws ImageException if it was made for other machines than this */
    public Image runnable() {
        if (!Platform.ofThisMachine().canRun(config.platform())) {
            throw new ImageException("image " + name() + " is for " + config.platform()
                    + ", and this machine is " + Platform.ofThisMachine());
        }
        return this;
    }
}
