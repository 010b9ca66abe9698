// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.Map;
import mason.engine.event.Event;

/** Which events a client wants: docker-events(1), "Filtering". */
record EventFilter(Filters filters) {

    static EventFilter of(Query query) {
        return new EventFilter(query.filters("config", "container", "daemon", "event",
                "image", "label", "network", "node", "plugin", "scope", "secret",
                "service", "type", "volume"));
    }

    boolean passes(Event event) {
        return filters.exact("type", event.type()) && filters.exact("scope", "local")
                && filters.any("event", e -> isAction(e, event.action()))
                && filters.labels(event.attributes())
                && isOf("container", event) && isOf("volume", event)
                && isOf("network", event) && isOfImage(event) && isOf("daemon", event);
    }

    /** {@code exec_start: sh} is an {@code exec_start}. */
    private static boolean isAction(String wanted, String action) {
        return action.equals(wanted) || action.startsWith(wanted + ":");
    }

    private boolean isOf(String type, Event event) {
        if (!filters.has(type)) {
            return true;
        }
        String name = event.attributes().getOrDefault("name", "");
        return event.type().equals(type) && filters.any(type,
                w -> event.actor().startsWith(w) || name.startsWith(w));
    }

    private boolean isOfImage(Event event) {
        Map<String, String> attributes = event.attributes();
        String name = event.type().equals("image")
                ? attributes.getOrDefault("name", event.actor())
                : attributes.getOrDefault("image", "");
        return filters.any("image", w -> name.equals(w) || event.actor().equals(w)
                || name.replaceFirst(":[^:/]*$", "").equals(w));
    }
}
