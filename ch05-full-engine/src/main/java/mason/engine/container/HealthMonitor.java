// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Asks one container whether it is well, again and again. It has no thread: the engine's
 * one clock starts each check. What it knows is guarded by the container's monitor. On
 * the disk is only how the container is, not how each check has ended: an engine that was
 * killed forgets the results since the last change, and the failures in a row.
 */
final class HealthMonitor {

    private final Parts parts;
    private final Container container;
    private final HealthCheck check;
    private Optional<Future<?>> next = Optional.empty();
    private Optional<HealthProbe> probe = Optional.empty();
    private boolean stopped;

    HealthMonitor(Parts parts, Container container, HealthCheck check) {
        this.parts = parts;
        this.container = container;
        this.check = check;
    }

    /** To be called with the container's monitor held, as {@link #stop} is. */
    void schedule() {
        Duration pause = check.pause(sinceStart(Instant.now()), health());
        try {
            next = Optional.of(parts.later().schedule(
                    () -> parts.ends().execute(this::ask), pause.toNanos(),
                    TimeUnit.NANOSECONDS));
        } catch (RejectedExecutionException theEngineEnds) {
            next = Optional.empty();
        }
    }

    void stop() {
        stopped = true;
        next.ifPresent(check -> check.cancel(false));
        probe.ifPresent(HealthProbe::end);
    }

    private Health health() {
        return container.record().status().health().orElse(Health.NONE);
    }

    private Duration sinceStart(Instant now) {
        return Duration.between(container.record().status().started().orElse(now), now);
    }

    private void ask() {
        synchronized (container) {
            if (!stopped) {
                HealthProbe asked = new HealthProbe(parts, container, check);
                probe = Optional.of(asked);
                asked.begin().thenAccept(this::judge);
            }
        }
    }

    /** The result of a check that was still going on when it was stopped is none. */
    private void judge(HealthResult result) {
        synchronized (container) {
            probe = Optional.empty();
            if (stopped) {
                return;
            }
            Health before = health();
            Health after = before.after(result, check, sinceStart(result.start()));
            if (after.status().equals(before.status())) {
                container.remember(with(after));
            } else {
                save(after);
                parts.events().publish("health_status: " + after.status(), container);
            }
            schedule();
        }
    }

    private ContainerRecord with(Health health) {
        ContainerRecord record = container.record();
        return record.with(record.status().with(Optional.of(health)));
    }

    private void save(Health health) {
        try {
            container.save(with(health));
        } catch (IOException e) {
            System.err.println("mason: the health of container "
                    + container.id().shortened() + ": " + e.getMessage());
        }
    }
}
