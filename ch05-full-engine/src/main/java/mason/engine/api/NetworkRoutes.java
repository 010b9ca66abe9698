// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.network.DefaultBridge;
import mason.engine.network.Endpoint;
import mason.engine.network.NetworkRecord;
import mason.engine.network.Networks;

/** The three networks that every engine has; there are no others yet. */
record NetworkRoutes(Networks networks) {

    private static final int FORBIDDEN = 403;

    Stream<Route> all() {
        return Stream.of(Route.get("/networks", this::list),
                Route.post("/networks/prune",
                        c -> c.json(Map.of("NetworksDeleted", List.of()))),
                Route.get("/networks/{name}", c -> c.json(json(find(c), true))),
                Route.delete("/networks/{name}", this::remove));
    }

    private void list(Call call) throws IOException {
        Filters filters = call.query().filters("dangling", "driver", "id", "label",
                "name", "scope", "type");
        boolean custom = filters.of("type").contains("custom")
                || filters.flag("dangling").orElse(false);
        List<Object> found = new ArrayList<>();
        for (NetworkRecord network : networks.list()) {
            if (!custom && passes(network, filters)) {
                found.add(json(network, false));
            }
        }
        call.json(found);
    }

    private static boolean passes(NetworkRecord network, Filters filters) {
        return filters.found("name", network.name())
                && filters.any("id", network.id().text()::startsWith)
                && filters.exact("driver", network.driver())
                && filters.exact("scope", "local") && filters.labels(Map.of());
    }

    private NetworkRecord find(Call call) throws IOException {
        return networks.find(call.parameter("name"));
    }

    private void remove(Call call) throws IOException {
        throw ApiException.refused(FORBIDDEN,
                find(call).name() + " is a pre-defined network and cannot be removed");
    }

    private Map<String, Object> json(NetworkRecord network, boolean withContainers)
            throws IOException {
        return Members.ofAll().with("Name", network.name())
                .with("Id", network.id().text())
                .with("Created", network.created().toString()).with("Scope", "local")
                .with("Driver", network.driver()).with("EnableIPv4", true)
                .with("EnableIPv6", false)
                .with("IPAM",
                        Map.of("Driver", "default", "Options", Map.of(), "Config",
                                addresses(network.bridge())))
                .with("Internal", false).with("Attachable", false).with("Ingress", false)
                .with("ConfigFrom", Map.of("Network", "")).with("ConfigOnly", false)
                .with("Containers", withContainers ? containers(network) : Map.of())
                .with("Options", options(network.bridge())).with("Labels", Map.of())
                .map();
    }

    private static List<Object> addresses(Optional<DefaultBridge> bridge) {
        return bridge.stream().<Object>map(b -> Map.of("Subnet", b.subnet().toString(),
                "Gateway", b.gateway().toString())).toList();
    }

    private static Map<String, String> options(Optional<DefaultBridge> bridge) {
        return bridge
                .map(b -> Map.of("com.docker.network.bridge.default_bridge", "true",
                        "com.docker.network.bridge.name", b.device().toString()))
                .orElse(Map.of());
    }

    private Map<String, Object> containers(NetworkRecord network) throws IOException {
        Map<String, Object> containers = new HashMap<>();
        for (Endpoint endpoint : networks.endpoints()) {
            if (endpoint.network().equals(network.id())) {
                containers.put(endpoint.container(), Map.of("Name", "", "EndpointID",
                        endpoint.id().text(), "MacAddress", endpoint.mac().toString(),
                        "IPv4Address", endpoint.address().toString(), "IPv6Address",
                        ""));
            }
        }
        return containers;
    }
}
