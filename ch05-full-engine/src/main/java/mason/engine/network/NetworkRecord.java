// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.time.Instant;
import java.util.Optional;

/**
 * A network, as it is listed and inspected.
 *
 * @param driver as Docker calls what makes it
 * @param bridge its device and its subnet, if it has them
 */
public record NetworkRecord(RandomId id, String name, String driver, Instant created,
        Optional<DefaultBridge> bridge) {
}
