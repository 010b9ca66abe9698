// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.Optional;

/**
 * A mount as {@code docker run --mount} asks for it.
 *
 * @param type {@code bind}, {@code volume} or {@code tmpfs}
 */
public record MountRequest(String type, String source, String target, boolean readOnly,
        Optional<Map<String, Object>> bindOptions,
        Optional<Map<String, Object>> volumeOptions,
        Optional<Map<String, Object>> tmpfsOptions) {

    public MountRequest {
        type = requireNonNullElse(type, "");
        source = requireNonNullElse(source, "");
        target = requireNonNullElse(target, "");
        bindOptions = requireNonNullElse(bindOptions, Optional.empty());
        volumeOptions = requireNonNullElse(volumeOptions, Optional.empty());
        tmpfsOptions = requireNonNullElse(tmpfsOptions, Optional.empty());
    }
}
