// SPDX-License-Identifier: Apache-2.0
package mason.engine.event;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened, in the words of the Docker Engine API.
 *
 * @param type {@code container}, {@code image}, {@code volume}, {@code network} or
 *        {@code daemon}
 * @param action such as {@code start}
 * @param actor the id or name of the object
 * @param attributes what identifies it besides, and its labels
 */
public record Event(String type, String action, String actor,
        Map<String, String> attributes, Instant time) {

    public Event {
        attributes = Map.copyOf(attributes);
    }

    public static Event now(String type, String action, String actor,
            Map<String, String> attributes) {
        return new Event(type, action, actor, attributes, Instant.now());
    }
}
