// SPDX-License-Identifier: Apache-2.0
package mason.engine.event;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The events that one listener has not taken yet. One who takes none loses the oldest:
 * a slow client does not fill the memory.
 */
public final class EventQueue implements AutoCloseable {

    private static final int LONGEST = 10_000;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>(LONGEST);
    private final Consumer<EventQueue> whenClosed;

    EventQueue(Collection<Event> past, Consumer<EventQueue> whenClosed) {
        this.events.addAll(past);
        this.whenClosed = whenClosed;
    }

    void add(Event event) {
        while (!events.offer(event)) {
            events.poll();
        }
    }

    /** The next event, or nothing if none comes in time. */
    public Optional<Event> take(Duration atMost) throws InterruptedException {
        return Optional.ofNullable(
                events.poll(atMost.isNegative() ? 0 : atMost.toNanos(),
                        TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
        whenClosed.accept(this);
    }
}
