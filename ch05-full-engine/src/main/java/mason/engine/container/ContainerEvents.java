// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import mason.engine.event.Event;
import mason.engine.event.EventLog;

/** Tells of what happens to containers: moby, daemon/events.go. */
public record ContainerEvents(EventLog log) {

    private static final String ID_OF_EXEC = "execID";

    public void publish(String action, Container container) {
        publish(action, container, Map.of());
    }

    /** @param more what identifies the event besides the container */
    public void publish(String action, Container container, Map<String, String> more) {
        ContainerRecord record = container.record();
        Map<String, String> attributes = new HashMap<>(record.config().labels());
        attributes.put("image", record.config().image());
        attributes.put("name", record.name().text());
        attributes.putAll(more);
        log.publish(Event.now("container", action, container.id().text(), attributes));
    }

    /** @param ended what is true of the container now */
    void died(Container container, Exit exit, ContainerStatus ended) {
        if (exit.oomKills() > 0) {
            publish("oom", container);
        }
        Map<String, String> more = new HashMap<>();
        more.put("exitCode", "" + exit.code());
        ended.started().ifPresent(start -> more.put("execDuration",
                "" + Duration.between(start, ended.finished().orElse(start))
                        .toSeconds()));
        publish("die", container, more);
    }

    /** {@code exec_create} and {@code exec_start} say what is executed. */
    void exec(String action, Exec exec) {
        publish(action + ": " + String.join(" ", exec.config().argv()), exec.container(),
                Map.of(ID_OF_EXEC, exec.id()));
    }

    void execDied(Exec exec, int code) {
        publish("exec_die", exec.container(),
                Map.of(ID_OF_EXEC, exec.id(), "exitCode", "" + code));
    }

    /** The client of an exec has typed the keys for it. */
    public void execDetached(Exec exec) {
        publish("exec_detach", exec.container(), Map.of(ID_OF_EXEC, exec.id()));
    }
}
