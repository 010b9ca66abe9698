// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

/** A rate of a device, in bytes or in operations a second. */
public record ThrottleDevice(String path, long rate) {

    public ThrottleDevice {
        path = requireNonNullElse(path, "");
    }
}
