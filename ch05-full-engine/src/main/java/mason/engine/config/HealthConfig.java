// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/**
 * How the engine asks a container whether it is well, as the API writes it.
 *
 * @param test {@code NONE}, {@code CMD word …} or {@code CMD-SHELL line}
 * @param interval nanoseconds between the end of one and the next; 0 for the standard
 * @param timeout nanoseconds; 0 for the standard
 * @param startPeriod nanoseconds in which a failure does not count
 * @param startInterval nanoseconds between two of them in that time; 0 for the standard
 * @param retries how many failures in a row mean unhealthy; 0 for the standard
 */
public record HealthConfig(List<String> test, long interval, long timeout,
        long startPeriod, long startInterval, int retries) {

    public HealthConfig {
        test = requireNonNullElse(test, List.of());
    }
}
