// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mason.engine.container.Container;
import mason.engine.container.ContainerRecord;
import mason.engine.container.Exit;
import mason.engine.container.WaitCondition;
import mason.engine.event.Event;
import mason.engine.event.EventLog;

/** Tells of what happens to containers. */
record ContainerEvents(EventLog events) {

    void created(Container container) {
        publish("create", container);
        watch(container);
    }

    /** Tells of its removal, by a client or by the engine. */
    void watch(Container container) {
        container.exit(WaitCondition.REMOVED)
                .thenAccept(exit -> publish("destroy", container));
        if (container.state().hasProcess()) {
            tellEnd(container, container.exit(WaitCondition.NEXT_EXIT));
        }
    }

    /** @param end taken before the start: the container may have ended by now */
    void started(Container container, CompletableFuture<Exit> end) {
        publish("start", container);
        tellEnd(container, end);
    }

    private void tellEnd(Container container, CompletableFuture<Exit> end) {
        end.thenAccept(exit -> {
            ContainerRecord record = container.record();
            Map<String, String> more = new HashMap<>();
            more.put("exitCode", "" + exit.code());
            record.status().started()
                    .ifPresent(start -> more.put("execDuration", ""
                            + Duration.between(start,
                                    record.status().finished().orElse(start))
                                    .toSeconds()));
            if (exit.oomKills() > 0) {
                publish("oom", container);
            }
            publish("die", container, more);
        });
    }

    void publish(String action, Container container) {
        publish(action, container, Map.of());
    }

    void publish(String action, Container container, Map<String, String> more) {
        ContainerRecord record = container.record();
        Map<String, String> attributes = new HashMap<>(record.config().labels());
        attributes.put("image", record.config().image());
        attributes.put("name", record.name().text());
        attributes.putAll(more);
        events.publish(
                Event.now("container", action, container.id().text(), attributes));
    }
}
