// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;

/**
 * How a container is reached, and whom it reaches.
 *
 * @param portBindings such as {@code 80/tcp}
 * @param extraHosts {@code NAME:ADDRESS}
 */
public record Networking(String networkMode, Map<String, List<PortRequest>> portBindings,
        boolean publishAllPorts, List<String> dns, List<String> dnsOptions,
        List<String> dnsSearch, List<String> extraHosts, List<String> links) {

    public Networking {
        networkMode = requireNonNullElse(networkMode, "default");
        portBindings = requireNonNullElse(portBindings, Map.of());
        dns = requireNonNullElse(dns, List.of());
        dnsOptions = requireNonNullElse(dnsOptions, List.of());
        dnsSearch = requireNonNullElse(dnsSearch, List.of());
        extraHosts = requireNonNullElse(extraHosts, List.of());
        links = requireNonNullElse(links, List.of());
    }

    Networking withLinks(List<String> others) {
        return new Networking(networkMode, portBindings, publishAllPorts, dns, dnsOptions,
                dnsSearch, extraHosts, others);
    }
}
