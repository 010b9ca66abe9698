// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;

/**
 * Whether a container that has ended is started again.
 *
 * @param name {@code no}, {@code always}, {@code unless-stopped} or {@code on-failure}
 * @param maximumRetryCount of {@code on-failure}; 0 for as often as it takes
 */
public record RestartPolicy(String name, int maximumRetryCount) {

    private static final Set<String> KNOWN =
            Set.of("", "no", "always", "unless-stopped", "on-failure");

    public RestartPolicy {
        name = requireNonNullElse(name, "no");
    }

    /** @throws IllegalArgumentException when it makes no sense */
    public void check() {
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("invalid restart policy: unknown policy '"
                    + name + "'; use one of 'no', 'always', 'on-failure', or"
                    + " 'unless-stopped'");
        }
        boolean counts = name.isEmpty() || name.equals("on-failure");
        if (maximumRetryCount < 0 || maximumRetryCount > 0 && !counts) {
            throw new IllegalArgumentException("invalid restart policy: maximum retry"
                    + " count " + (counts ? "" : "can only be used with 'on-failure' and")
                    + " cannot be negative");
        }
    }
}
