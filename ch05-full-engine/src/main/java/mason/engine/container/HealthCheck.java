// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.engine.config.HealthConfig;

/**
 * How a container is asked whether it is well, with Docker's standards where nothing was
 * asked for.
 *
 * @param words after {@code CMD} or {@code CMD-SHELL}
 * @param byShell whether they are a line for the shell of the image
 * @param retries how many failures in a row mean that it is unhealthy
 */
record HealthCheck(List<String> words, boolean byShell, Duration interval,
        Duration timeout, Duration startPeriod, Duration startInterval, int retries) {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration START_INTERVAL = Duration.ofSeconds(5);
    private static final int RETRIES = 3;
    private static final long LEAST = 1_000_000;
    private static final List<String> SHELL = List.of("/bin/sh", "-c");

    /** Nothing if it has none. */
    static Optional<HealthCheck> of(Container container) {
        return container.record().config().healthcheck().flatMap(HealthCheck::of);
    }

    static Optional<HealthCheck> of(HealthConfig asked) {
        List<String> test = asked.test();
        boolean isOne = !test.isEmpty()
                && List.of("CMD", "CMD-SHELL").contains(test.get(0));
        return isOne ? Optional.of(new HealthCheck(test.subList(1, test.size()),
                test.get(0).equals("CMD-SHELL"),
                orElse(asked.interval(), HALF_A_MINUTE),
                orElse(asked.timeout(), HALF_A_MINUTE),
                Duration.ofNanos(asked.startPeriod()),
                orElse(asked.startInterval(), START_INTERVAL),
                asked.retries() == 0 ? RETRIES : asked.retries())) : Optional.empty();
    }

    private static Duration orElse(long nanoseconds, Duration standard) {
        return nanoseconds == 0 ? standard : Duration.ofNanos(nanoseconds);
    }

    /** @throws IllegalArgumentException naming the member that is wrong */
    static void check(HealthConfig asked) {
        check("Interval", asked.interval());
        check("Timeout", asked.timeout());
        if (asked.retries() < 0) {
            throw new IllegalArgumentException(
                    "Retries in Healthcheck cannot be negative");
        }
        check("StartPeriod", asked.startPeriod());
        check("StartInterval", asked.startInterval());
    }

    private static void check(String name, long nanoseconds) {
        if (nanoseconds != 0 && nanoseconds < LEAST) {
            throw new IllegalArgumentException(
                    name + " in Healthcheck cannot be less than 1ms");
        }
    }

    /**
     * What is executed.
     *
     * @param shell of the image; empty for the usual one
     */
    List<String> argv(List<String> shell) {
        List<String> argv = new ArrayList<>();
        if (byShell) {
            argv.addAll(shell.isEmpty() ? SHELL : shell);
        }
        argv.addAll(words);
        return argv;
    }

    /** How long it is to the next check. */
    Duration pause(Duration sinceStart, Health now) {
        boolean begins = sinceStart.compareTo(startPeriod) < 0
                && now.status().equals(Health.STARTING);
        return begins ? startInterval : interval;
    }
}
