// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.List;
import java.util.stream.Stream;

/** Routes of Docker that this engine refuses, each with the reason. */
final class UnservedRoutes {

    private static final List<String> SWARM = List.of("/swarm", "/swarm/{rest}",
            "/nodes", "/nodes/{rest}", "/services", "/services/{rest}", "/tasks",
            "/tasks/{rest}", "/secrets", "/secrets/{rest}", "/configs",
            "/configs/{rest}");
    private static final List<String> BUILD = List.of("/build", "/build/{rest}",
            "/session", "/commit", "/grpc");
    private static final List<String> REGISTRY = List.of("/images/create",
            "/images/search", "/images/{name}/push", "/auth",
            "/distribution/{name}/json");
    private static final List<String> PLUGINS = List.of("/plugins/{rest}");
    private static final List<String> CONTAINERS =
            List.of("/containers/{name}/checkpoints");
    private static final List<String> NETWORKS = List.of("/networks/create",
            "/networks/{name}/connect", "/networks/{name}/disconnect");

    private UnservedRoutes() {
    }

    static Stream<Route> all() {
        return Stream.of(
                Stream.of(Route.get("/plugins/{name}/json", c -> {
                    throw ApiException.notFound(
                            "plugin \"" + c.parameter("name") + "\" not found");
                })),
                Stream.of(Route.post("/build/prune", c -> c.json(Members.ofAll()
                        .with("CachesDeleted", List.of()).with("SpaceReclaimed", 0)
                        .map()))),
                SWARM.stream().flatMap(p -> unserved(p, ApiException.unavailable(
                        "This node is not a swarm manager. Use \"docker swarm init\" or"
                                + " \"docker swarm join\" to connect this node to swarm"
                                + " and try again."))),
                BUILD.stream().flatMap(p -> unserved(p, ApiException.notImplemented(
                        "this engine does not build images yet; build elsewhere, and"
                                + " load what docker save wrote"))),
                REGISTRY.stream().flatMap(p -> unserved(p, ApiException.notImplemented(
                        "this engine does not speak to registries yet; load what docker"
                                + " save wrote"))),
                CONTAINERS.stream().flatMap(p -> unserved(p, ApiException.notImplemented(
                        "This experimental feature is disabled by default. Start the"
                                + " Docker daemon in experimental mode in order to"
                                + " enable it."))),
                PLUGINS.stream().flatMap(p -> unserved(p, ApiException.notImplemented(
                        "this engine has no plugins"))),
                NETWORKS.stream().flatMap(p -> unserved(p, ApiException.notImplemented(
                        "this engine has the networks bridge, host and none, and no"
                                + " others yet"))))
                .flatMap(s -> s);
    }

    private static Stream<Route> unserved(String pattern, ApiException why) {
        Route.Action refuse = call -> {
            throw why;
        };
        return Stream.of("GET", "POST", "PUT", "DELETE")
                .map(method -> new Route(method, pattern, refuse));
    }
}
