// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.List;

/**
 * What a prune took away.
 *
 * @param bytes of its layers
 */
public record Pruned(List<RemovedPart> parts, long bytes) {

    static Pruned of(List<RemovedPart> parts) {
        return new Pruned(parts, parts.stream().mapToLong(
                p -> p instanceof RemovedPart.DeletedLayer l ? l.size() : 0).sum());
    }
}
