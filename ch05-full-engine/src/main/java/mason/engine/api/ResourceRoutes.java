// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mason.engine.container.Container;
import mason.engine.container.Containers;
import mason.engine.container.Exit;
import mason.engine.container.WaitCondition;
import mason.engine.usage.ContainerUsage;

/** What containers use: processes, time, memory, traffic. */
record ResourceRoutes(Containers containers, ContainerEvents events) {

    private static final int ONE_SHOT = 41;

    Stream<Route> all() {
        return Stream.of(Route.get("/containers/{name}/top", this::top),
                Route.get("/containers/{name}/stats", this::stats));
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
