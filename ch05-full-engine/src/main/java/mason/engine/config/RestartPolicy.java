// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

/**
 * Whether a container that has ended is started again.
 *
 * @param name {@code no}, {@code always}, {@code unless-stopped} or {@code on-failure}
 * @param maximumRetryCount of {@code on-failure}; 0 for as often as it takes
 */
public record RestartPolicy(String name, int maximumRetryCount) {

    public RestartPolicy {
        name = requireNonNullElse(name, "no");
    }
}
