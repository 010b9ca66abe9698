// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

/**
 * A device of the host in a container.
 *
 * @param cgroupPermissions of {@code r}, {@code w} and {@code m}
 */
public record DeviceMapping(String pathOnHost, String pathInContainer,
        String cgroupPermissions) {

    public DeviceMapping {
        pathOnHost = requireNonNullElse(pathOnHost, "");
        pathInContainer = requireNonNullElse(pathInContainer, "");
        cgroupPermissions = requireNonNullElse(cgroupPermissions, "rwm");
    }
}
