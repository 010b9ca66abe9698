// SPDX-License-Identifier: Apache-2.0
package mason.engine.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The last events, and those who are told of the next ones. */
public final class EventLog {

    /** As many as dockerd keeps. */
    private static final int REMEMBERED = 256;

    private final Deque<Event> past = new ArrayDeque<>();
    private final Set<EventQueue> listeners = ConcurrentHashMap.newKeySet();

    public synchronized void publish(Event event) {
        if (past.size() == REMEMBERED) {
            past.removeFirst();
        }
        past.addLast(event);
        listeners.forEach(l -> l.add(event));
    }

    public synchronized List<Event> past() {
        return List.copyOf(past);
    }

    /** The past, and then all that comes: no event is missed or told twice. */
    public synchronized EventQueue subscribe() {
        EventQueue queue = new EventQueue(past, listeners::remove);
        listeners.add(queue);
        return queue;
    }

    /** For tests: who is subscribed and has not closed. */
    public int listeners() {
        return listeners.size();
    }
}
