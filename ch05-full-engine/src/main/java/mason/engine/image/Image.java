// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.nio.file.Path;
import java.util.List;
import mason.engine.content.Digest;

/**
 * An image that is here and ready to run.
 *
 * @param id the digest of its configuration, as Docker has it
 * @param layers its unpacked layers, the lowest first
 */
public record Image(ImageReference reference, Digest id, ImageConfig config,
        List<Path> layers) {
}
