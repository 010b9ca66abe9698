// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mason.engine.content.Digest;

/**
 * An image that is here.
 *
 * @param names none if it was loaded without one
 * @param id the digest of its configuration, as Docker has it
 * @param manifest the digest by which a registry knows it
 * @param layers its unpacked layers, the lowest first
 */
public record Image(List<ImageReference> names, Digest id, Digest manifest,
        ImageConfig config, List<Path> layers) {

    /** Its first name, or else its id. */
    public String name() {
        return names.isEmpty() ? id.toString() : names.get(0).toString();
    }

    /** Whether no name leads to it. */
    public boolean isDangling() {
        return names.isEmpty();
    }

    /** When it was made; the beginning of time if it doesn't say. */
    public Instant created() {
        return config.created().orElse(Instant.EPOCH);
    }

    /** The same with other names. */
    Image named(List<ImageReference> others) {
        return new Image(others, id, manifest, config, layers);
    }

    List<ChainId> chain() {
        return ChainId.of(config.layers());
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
