// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.time.Instant;

/**
 * How one health check ended, as the API writes it.
 *
 * @param exitCode of the command; -1 if it did not end by itself
 * @param output the beginning of what it wrote, or why it failed
 */
public record HealthResult(Instant start, Instant end, int exitCode, String output) {
}
