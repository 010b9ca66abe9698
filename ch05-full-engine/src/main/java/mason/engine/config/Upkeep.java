// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;

/** What the engine does for a container beside running it. */
public record Upkeep(RestartPolicy restartPolicy, LogConfig logConfig, boolean autoRemove,
        Map<String, String> annotations) {

    public Upkeep {
        restartPolicy = requireNonNullElse(restartPolicy, new RestartPolicy(null, 0));
        logConfig = requireNonNullElse(logConfig, new LogConfig(null, null));
        annotations = requireNonNullElse(annotations, Map.of());
    }
}
