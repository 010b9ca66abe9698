// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.List;
import java.util.Optional;

/**
 * An image as an archive brought it: documents in memory, layers in temporary files.
 *
 * @param names none if the archive gives it none
 * @param config its configuration as JSON
 * @param manifest as it came; nothing if the archive has none that a registry would know
 * @param layers one archive each, compressed or not, the lowest first
 */
record ArchivedImage(List<ImageReference> names, byte[] config, Optional<byte[]> manifest,
        List<ArchivedFile> layers) {
}
