// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The three networks that every engine has; there are no others yet. */
final class NetworkRoutes {

    private static final String CREATED = "2026-01-01T00:00:00Z";
    private static final String SUBNET = "172.30.0.0/16";
    private static final String GATEWAY = "172.30.0.1";
    private static final int FORBIDDEN = 403;
    private static final List<Network> ALL = List.of(
            new Network("bridge", "b".repeat(64), "bridge"),
            new Network("host", "a".repeat(64), "host"),
            new Network("none", "0".repeat(64), "null"));

    private NetworkRoutes() {
    }

    private record Network(String name, String id, String driver) {

        boolean isCalled(String text) {
            return name.equals(text) || !text.isEmpty() && id.startsWith(text);
        }

        Map<String, Object> json() {
            boolean hasAddresses = driver.equals("bridge");
            List<Object> addresses = hasAddresses
                    ? List.of(Map.of("Subnet", SUBNET, "Gateway", GATEWAY))
                    : List.of();
            return Members.ofAll().with("Name", name).with("Id", id)
                    .with("Created", CREATED).with("Scope", "local")
                    .with("Driver", driver).with("EnableIPv6", false)
                    .with("IPAM", Map.of("Driver", "default", "Config", addresses))
                    .with("Internal", false).with("Attachable", false)
                    .with("Ingress", false).with("ConfigFrom", Map.of("Network", ""))
                    .with("ConfigOnly", false).with("Containers", Map.of())
                    .with("Options", Map.of()).with("Labels", Map.of()).map();
        }
    }

    static Stream<Route> all() {
        return Stream.of(Route.get("/networks", NetworkRoutes::list),
                Route.post("/networks/prune", c -> c.json(
                        Map.of("NetworksDeleted", List.of()))),
                Route.get("/networks/{name}", c -> c.json(find(c).json())),
                Route.delete("/networks/{name}", NetworkRoutes::remove));
    }

    private static void list(Call call) throws IOException {
        Filters filters = call.query().filters("dangling", "driver", "id", "label",
                "name", "scope", "type");
        boolean custom = filters.of("type").contains("custom")
                || filters.flag("dangling").orElse(false);
        call.json(ALL.stream().filter(n -> !custom && filters.found("name", n.name())
                && filters.any("id", n.id()::startsWith)
                && filters.exact("driver", n.driver()) && filters.exact("scope", "local")
                && filters.labels(Map.of())).map(Network::json).toList());
    }

    private static Network find(Call call) {
        String name = call.parameter("name");
        return ALL.stream().filter(n -> n.isCalled(name)).findFirst().orElseThrow(
                () -> ApiException.notFound("network " + name + " not found"));
    }

    private static void remove(Call call) {
        throw ApiException.refused(FORBIDDEN,
                find(call).name() + " is a pre-defined network and cannot be removed");
    }
}
