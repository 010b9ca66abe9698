// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;

/**
 * Where the output of a container is kept.
 *
 * @param type {@code json-file} or {@code none}
 * @param config {@code max-size} and {@code max-file}
 */
public record LogConfig(String type, Map<String, String> config) {

    public LogConfig {
        type = requireNonNullElse(type, "json-file");
        config = requireNonNullElse(config, Map.of());
    }
}
