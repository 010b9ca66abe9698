// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

/** A weight of a device, 10 to 1,000. */
public record WeightDevice(String path, int weight) {

    public WeightDevice {
        path = requireNonNullElse(path, "");
    }
}
