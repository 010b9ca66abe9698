// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import mason.engine.container.Container;
import mason.engine.container.ContainerEvents;
import mason.engine.container.ContainerName;
import mason.engine.container.ContainerState;
import mason.engine.container.Containers;
import mason.engine.container.CreateRequest;
import mason.engine.container.Engine;
import mason.engine.image.NoSuchImageException;
import mason.engine.json.AnyCase;
import mason.linux.Signal;
import mason.linux.WindowSize;

/** The life of containers, a verb a route. */
final class ContainerRoutes {

    private static final int CREATED = 201;
    private static final List<String> PARTS =
            List.of("HostConfig", "NetworkingConfig", "MacAddress");

    private final Engine engine;
    private final Containers containers;
    private final ContainerEvents events;

    ContainerRoutes(Engine engine, ContainerEvents events) {
        this.engine = engine;
        this.containers = engine.containers();
        this.events = events;
    }

    Stream<Route> all() {
        return Stream.of(Route.post("/containers/create", this::create),
                verb("start", this::start), verb("stop", this::stop),
                verb("restart", this::restart), verb("kill", this::kill),
                verb("pause", this::pause), verb("unpause", this::unpause),
                verb("rename", this::rename), verb("resize", this::resize));
    }

    private static Route verb(String verb, Route.Action action) {
        return Route.post("/containers/{name}/" + verb, action);
    }

    private Container container(Call call) throws IOException {
        return containers.find(call.parameter("name"));
    }

    private void create(Call call) throws IOException {
        JsonObject body = AnyCase.named(call.document(JsonObject.class), PARTS);
        List<String> linkLocal = BridgeEndpoint.merge(body);
        Config config = call.part(body, "", Config.class);
        HostConfig host = call.part(body, "HostConfig", HostConfig.class);
        UnservedMembers.check(body);
        if (config.image().isEmpty()) {
            throw ApiException.invalid("no image was given: Image is empty");
        }
        Optional<ContainerName> name =
                call.query().text("name").map(ContainerName::parse);
        try {
            Container container = engine.create(
                    new CreateRequest(name, config, host, linkLocal),
                    config.image());
            call.json(CREATED, Members.ofAll().with("Id", container.id().text())
                    .with("Warnings", containers.resources().warnings(host)).map());
        } catch (NoSuchImageException e) {
            throw ApiException.notFound("No such image: " + config.image());
        }
    }

    private void start(Call call) throws Exception {
        UnservedMembers.checkStart(call.query());
        Container container = container(call);
        if (container.state() == ContainerState.RUNNING) {
            call.notModified();
            return;
        }
        new RequestedStart(containers, container).perform();
        call.nothing();
    }

    private void stop(Call call) throws Exception {
        Container container = container(call);
        boolean isThere = container.state().hasProcess()
                || container.state() == ContainerState.RESTARTING;
        if (!isThere) {
            call.notModified();
            return;
        }
        containers.stop(container, signal(call), patience(call));
        call.nothing();
    }

    private static Optional<Signal> signal(Call call) {
        return call.query().text("signal").map(Signal::parse);
    }

    private static Optional<Duration> patience(Call call) {
        return call.query().number("t").map(Duration::ofSeconds);
    }

    private void restart(Call call) throws Exception {
        Container container = container(call);
        new RequestedStart(containers, container).again(signal(call), patience(call));
        events.publish("restart", container);
        call.nothing();
    }

    private void kill(Call call) throws Exception {
        Container container = container(call);
        Signal signal = signal(call).orElse(Signal.KILL);
        if (!container.state().hasProcess()) {
            throw ApiException.conflict("cannot kill container: " + call.parameter("name")
                    + ": container " + container.id() + " is not running");
        }
        containers.kill(container, signal);
        call.nothing();
    }

    private void pause(Call call) throws IOException {
        Container container = container(call);
        containers.pause(container);
        call.nothing();
    }

    private void unpause(Call call) throws IOException {
        Container container = container(call);
        if (container.state() != ContainerState.PAUSED) {
            throw ApiException.refused(500,
                    "Container " + container.id() + " is not paused");
        }
        containers.unpause(container);
        call.nothing();
    }

    private void rename(Call call) throws IOException {
        Container container = container(call);
        String name = call.query().text("name").orElseThrow(
                () -> ApiException.invalid("Neither old nor new names may be empty"));
        containers.rename(container, ContainerName.parse(name));
        call.nothing();
    }

    private void resize(Call call) throws IOException {
        Container container = container(call);
        WindowSize size =
                new WindowSize(call.query().size("h"), call.query().size("w"));
        if (!container.state().hasProcess()) {
            throw ApiException.conflict(
                    "container " + container.id() + " is not running");
        }
        container.resize(size);
        events.publish("resize", container,
                Map.of("height", "" + size.rows(), "width", "" + size.columns()));
        call.exchange().answer(200).close();
    }
}
