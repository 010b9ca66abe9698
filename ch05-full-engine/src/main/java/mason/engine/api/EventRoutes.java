// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.event.Event;
import mason.engine.event.EventLog;
import mason.engine.event.EventQueue;

/** What happens, as it happens. */
final class EventRoutes {

    private static final Duration LOOK_AFTER_CLIENT = Duration.ofSeconds(1);

    private final EventLog events;

    EventRoutes(EventLog events) {
        this.events = events;
    }

    Stream<Route> all() {
        return Stream.of(Route.get("/events", this::events));
    }

    private void events(Call call) throws Exception {
        Optional<Instant> since = call.query().moment("since");
        Optional<Instant> until = call.query().moment("until");
        EventFilter filter = EventFilter.of(call.query());
        if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
            throw ApiException.invalid("`since` time (" + since.get().getEpochSecond()
                    + ") cannot be after `until` time (" + until.get().getEpochSecond()
                    + ")");
        }
        call.ignoreBody();
        Instant from = since.orElse(Instant.now());
        try (EventQueue queue = events.subscribe();
                JsonStream stream = call.documents()) {
            Optional<Event> event = queue.take(Duration.ZERO);
            while (event.isPresent() || goesOn(call, until)) {
                if (event.filter(e -> isIn(e, from, until) && filter.passes(e))
                        .isPresent()) {
                    stream.write(json(event.get()));
                }
                event = queue.take(pause(until));
            }
        }
    }

    private static boolean isIn(Event event, Instant from, Optional<Instant> until) {
        return !event.time().isBefore(from)
                && until.filter(u -> event.time().isAfter(u)).isEmpty();
    }

    /** Not longer than it takes to see that the client has gone. */
    private static Duration pause(Optional<Instant> until) {
        Duration left = until.map(u -> Duration.between(Instant.now(), u))
                .orElse(LOOK_AFTER_CLIENT);
        return left.compareTo(LOOK_AFTER_CLIENT) < 0 ? left : LOOK_AFTER_CLIENT;
    }

    private static boolean goesOn(Call call, Optional<Instant> until) {
        return until.filter(Instant.now()::isAfter).isEmpty()
                && !call.exchange().isAbandoned();
    }

    static Map<String, Object> json(Event event) {
        Members json = Members.ofAll();
        if (event.type().equals("container") || event.type().equals("image")) {
            json.with("status", event.action()).with("id", event.actor());
        }
        if (event.type().equals("container")) {
            json.with("from", event.attributes().getOrDefault("image", ""));
        }
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("ID", event.actor());
        actor.put("Attributes", event.attributes());
        return json.with("Type", event.type()).with("Action", event.action())
                .with("Actor", actor).with("scope", "local")
                .with("time", event.time().getEpochSecond())
                .with("timeNano", Moments.nanos(event.time())).map();
    }
}
