// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mason.engine.config.Resources;
import mason.engine.config.RestartPolicy;
import mason.engine.container.Container;
import mason.engine.container.ContainerEvents;
import mason.engine.container.Containers;
import mason.engine.container.Exit;
import mason.engine.container.UpdateRequest;
import mason.engine.container.WaitCondition;
import mason.engine.json.AnyCase;
import mason.engine.usage.ContainerUsage;

/** What containers use, and may use: processes, time, memory, traffic. */
record ResourceRoutes(Containers containers, ContainerEvents events) {

    private static final int ONE_SHOT = 41;
    private static final int PIDS_LIMIT = 40;

    Stream<Route> all() {
        return Stream.of(Route.get("/containers/{name}/top", this::top),
                Route.get("/containers/{name}/stats", this::stats),
                Route.post("/containers/{name}/update", this::update));
    }

    private Container container(Call call) throws IOException {
        return containers.find(call.parameter("name"));
    }

    private void top(Call call) throws Exception {
        Container container = container(call);
        call.json(containers.resources().processes(container,
                call.query().text("ps_args", "")));
        events.publish("top", container);
    }

    private void stats(Call call) throws Exception {
        Container container = container(call);
        if (call.query().flag("stream", true)) {
            stream(call, container);
        } else {
            call.json(once(call, container));
        }
    }

    private void update(Call call) throws IOException {
        Container container = container(call);
        JsonObject body = AnyCase.named(call.document(JsonObject.class),
                List.of("PidsLimit", "RestartPolicy"));
        UnservedMembers.checkUpdate(body);
        Resources resources = call.part(call.version().has(PIDS_LIMIT) ? body
                : without(body, "PidsLimit"), "", Resources.class);
        Optional<RestartPolicy> policy = Optional.of(body)
                .filter(b -> b.has("RestartPolicy"))
                .map(b -> call.part(b, "RestartPolicy", RestartPolicy.class))
                .filter(p -> !p.name().isEmpty());
        List<String> warnings = containers.resources().update(container,
                new UpdateRequest(resources, policy));
        events.publish("update", container);
        call.json(Members.ofAll().with("Warnings", warnings).map());
    }

    private static JsonObject without(JsonObject body, String member) {
        JsonObject less = body.deepCopy();
        less.remove(member);
        return less;
    }

    /** Two moments make a speed, unless one is enough. */
    private ContainerUsage once(Call call, Container container) throws Exception {
        ContainerUsage first = containers.resources().usage(container);
        boolean isEnough = !first.isMeasured() || call.version().has(ONE_SHOT)
                && call.query().flag("one-shot");
        if (isEnough || isRemovedSoon(container)) {
            return first;
        }
        return containers.resources().usage(container).after(first);
    }

    /** One that doesn't run uses nothing, which is told until it is removed. */
    private void stream(Call call, Container container) throws Exception {
        try (JsonStream stream = call.documents()) {
            ContainerUsage last = containers.resources().usage(container);
            stream.write(last);
            while (!isRemovedSoon(container) && !call.exchange().isAbandoned()) {
                ContainerUsage next = containers.resources().usage(container);
                stream.write(next.after(last));
                last = next;
            }
        }
    }

    /** Waits a second, in which a container may be removed. */
    private static boolean isRemovedSoon(Container container) throws Exception {
        Future<Exit> removal = container.exit(WaitCondition.REMOVED);
        try {
            removal.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException isStillThere) {
            return false;
        }
    }
}
