// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

/** An address and a port of the host; empty for all, and for one that is free. */
public record PortRequest(String hostIp, String hostPort) {

    public PortRequest {
        hostIp = requireNonNullElse(hostIp, "");
        hostPort = requireNonNullElse(hostPort, "");
    }
}
