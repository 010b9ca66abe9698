// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import java.util.Map;

/**
 * Where the output of a container is kept.
 *
 * @param type {@code json-file} or {@code none}
 * @param config {@code max-size} and {@code max-file}
 */
public record LogConfig(String type, Map<String, String> config) {

    public LogConfig {
        type = type == null || type.isEmpty() ? "json-file" : type;
        config = config == null ? Map.of() : config;
    }
}
