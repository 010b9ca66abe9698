// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import mason.engine.config.RestartPolicy;

/** What the restart policy of a container asks for when it has ended. */
record Restart(Parts parts, Container container) {

    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 60_000;
    private static final int DOUBLINGS = 10;
    private static final Duration WELL = Duration.ofSeconds(10);

    /** What is true of a container that has ended: it waits for its restart, or not. */
    static ContainerRecord decided(ContainerRecord ended) {
        return isDue(ended)
                ? ended.restarted(ended.restarts() + 1)
                        .with(ended.status().in(ContainerState.RESTARTING))
                : ended;
    }

    /** For one that ended, or waited for its restart, while no engine was there. */
    void resume() throws IOException {
        if (container.state() == ContainerState.EXITED) {
            container.keep(decided(container.record()));
            follow();
        }
    }

    /** Does what was decided. */
    void follow() throws IOException {
        ContainerRecord record = container.record();
        if (record.status().state() == ContainerState.RESTARTING) {
            parts.later().schedule(this::again, pause(record), TimeUnit.MILLISECONDS);
        } else if (record.hostConfig().upkeep().autoRemove()) {
            RemoveContainer.atItsEnd(parts, container).perform();
        }
    }

    private static boolean isDue(ContainerRecord record) {
        RestartPolicy policy = record.hostConfig().upkeep().restartPolicy();
        return !record.stoppedByUser() && switch (policy.name()) {
            case "always", "unless-stopped" -> true;
            case "on-failure" -> record.status().exitCode() != 0
                    && (policy.maximumRetryCount() == 0
                            || record.restarts() < policy.maximumRetryCount());
            default -> false;
        };
    }

    /** Each pause is twice the one before, unless the container has run for a while. */
    private static long pause(ContainerRecord record) {
        int before = hasRunWell(record) ? 0 : record.restarts() - 1;
        return Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(before, DOUBLINGS));
    }

    private static boolean hasRunWell(ContainerRecord record) {
        Instant end = record.status().finished().orElse(Instant.now());
        return Duration.between(record.status().started().orElse(end), end)
                .compareTo(WELL) >= 0;
    }

    /** Its files may be open for a copy: then a little later. */
    private void again() {
        if (!container.files().tryLock()) {
            parts.later().schedule(this::again, FIRST_PAUSE, TimeUnit.MILLISECONDS);
            return;
        }
        try {
            startAgain();
        } finally {
            container.files().unlock();
        }
    }

    private void startAgain() {
        synchronized (container) {
            if (container.state() != ContainerState.RESTARTING) {
                return;
            }
            try {
                new StartContainer(parts, container).again();
            } catch (IOException | RuntimeException e) {
                System.err.println("mason: container " + container.id().shortened()
                        + " cannot be restarted: " + e.getMessage());
            }
        }
    }
}
