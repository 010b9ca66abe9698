// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mason.engine.container.ContainerRecord;
import mason.engine.network.ContainerPort;
import mason.engine.network.Endpoint;
import mason.engine.network.HostPlace;
import mason.engine.network.Networks;

/** How containers are connected, as the API writes it. */
record ContainerNetwork(Networks networks) {

    /** {@code default} is the bridge. */
    String mode(ContainerRecord record) {
        String mode = record.hostConfig().networking().networkMode();
        return mode.isEmpty() || mode.equals("default") ? "bridge" : mode;
    }

    /** With the ports of the host that were given, not those that were asked for. */
    List<Object> ports(ContainerRecord record) {
        List<Object> ports = new ArrayList<>();
        if (record.status().state().hasProcess()) {
            Map<ContainerPort, List<HostPlace>> published = published(record);
            record.config().exposedPorts().keySet().stream().map(ContainerPort::parse)
                    .filter(p -> !published.containsKey(p))
                    .forEach(p -> ports.add(port(p).map()));
            published.forEach((port, places) -> places.forEach(place -> ports
                    .add(port(port).with("IP", place.address())
                            .with("PublicPort", place.port()).map())));
        }
        return ports;
    }

    private Map<ContainerPort, List<HostPlace>> published(ContainerRecord record) {
        return endpoint(record).map(Endpoint::places).orElse(Map.of());
    }

    private static Members port(ContainerPort port) {
        return Members.ofAll().with("PrivatePort", port.number()).with("Type",
                port.transport().toString());
    }

    /** Those it is connected to, by name. */
    Map<String, Object> networks(ContainerRecord record) {
        if (mode(record).startsWith("container:")) {
            return Map.of();
        }
        Members json = Members.ofAll().with("Links", List.of())
                .with("Aliases", List.of()).with("DriverOpts", Map.of());
        addEndpoint(json, endpoint(record));
        if (!record.linkLocal().isEmpty()) {
            json.with("IPAMConfig", Map.of("LinkLocalIPs", record.linkLocal()));
        }
        return Map.of(mode(record), json.map());
    }

    private static void addEndpoint(Members json, Optional<Endpoint> endpoint) {
        json.with("NetworkID", endpoint.map(e -> e.network().text()).orElse(""))
                .with("EndpointID", endpoint.map(e -> e.id().text()).orElse(""))
                .with("Gateway", endpoint.map(e -> e.gateway().toString()).orElse(""))
                .with("IPAddress",
                        endpoint.map(e -> e.address().address().toString()).orElse(""))
                .with("IPPrefixLen",
                        endpoint.map(e -> e.address().prefix()).orElse(0))
                .with("MacAddress", endpoint.map(e -> e.mac().toString()).orElse(""))
                .with("IPv6Gateway", "").with("GlobalIPv6Address", "")
                .with("GlobalIPv6PrefixLen", 0);
    }

    private Optional<Endpoint> endpoint(ContainerRecord record) {
        try {
            return networks.endpoint(record.id().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Members settings(ContainerRecord record) {
        Members json = Members.ofAll().with("Bridge", "").with("SandboxID", "")
                .with("SandboxKey", "").with("HairpinMode", false)
                .with("LinkLocalIPv6Address", "").with("LinkLocalIPv6PrefixLen", 0)
                .with("Ports", bindings(record));
        addEndpoint(json, endpoint(record));
        return json.with("Networks", networks(record));
    }

    private Map<String, Object> bindings(ContainerRecord record) {
        Map<String, Object> ports = new TreeMap<>();
        if (record.status().state().hasProcess()) {
            record.config().exposedPorts().keySet().forEach(p -> ports.put(p, List.of()));
            published(record).forEach((port, places) -> ports.put(port.toString(),
                    places.stream().map(ContainerNetwork::binding).toList()));
        }
        return ports;
    }

    private static Map<String, Object> binding(HostPlace place) {
        return Members.ofAll().with("HostIp", place.address())
                .with("HostPort", "" + place.port()).map();
    }
}
