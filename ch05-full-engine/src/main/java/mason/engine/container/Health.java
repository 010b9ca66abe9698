// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the health checks of a container have found, as the API writes it.
 *
 * @param status {@code starting}, {@code healthy} or {@code unhealthy}
 * @param failingStreak how many have failed since one went well
 * @param log the last five, the oldest first
 */
public record Health(String status, int failingStreak, List<HealthResult> log) {

    static final String STARTING = "starting";
    static final String HEALTHY = "healthy";
    static final String UNHEALTHY = "unhealthy";
    /** Of a container that has not been asked. */
    static final Health NONE = new Health(STARTING, 0, List.of());

    private static final int REMEMBERED = 5;

    public Health {
        status = requireNonNullElse(status, UNHEALTHY);
        log = List.copyOf(requireNonNullElse(log, List.of()));
    }

    /** The container was started; what was found in runs before is kept. */
    Health starting() {
        return new Health(STARTING, 0, log);
    }

    /** While it is not asked, a container counts as unhealthy: moby, health.go. */
    Health unwatched() {
        return new Health(UNHEALTHY, failingStreak, log);
    }

    /**
     * The same after one more check.
     *
     * @param sinceStart how long the container had run when the check began
     */
    Health after(HealthResult result, HealthCheck check, Duration sinceStart) {
        List<HealthResult> last = new ArrayList<>(log);
        last.add(result);
        List<HealthResult> kept =
                last.subList(Math.max(0, last.size() - REMEMBERED), last.size());
        if (result.exitCode() == 0) {
            return new Health(HEALTHY, 0, kept);
        }
        boolean counts = !status.equals(STARTING)
                || sinceStart.compareTo(check.startPeriod()) >= 0;
        int streak = failingStreak + (counts ? 1 : 0);
        return new Health(counts && streak >= check.retries() ? UNHEALTHY : status,
                streak, kept);
    }

    /** As {@code docker ps} shows it. */
    public String words() {
        return status.equals(STARTING) ? "health: starting" : status;
    }
}
