// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mason.engine.json.Json;

/**
 * How docker finds out whether a container works: {@code HEALTHCHECK} of a build file.
 *
 * @param test {@code NONE}, {@code CMD} and words, or {@code CMD-SHELL} and a line; empty
 *        for what a lower image says
 * @param interval nothing for docker's default, as with the others
 * @param retries 0 for docker's default
 */
public record Healthcheck(List<String> test, Optional<Duration> interval,
        Optional<Duration> timeout, Optional<Duration> startPeriod,
        Optional<Duration> startInterval, int retries) {

    static Optional<Healthcheck> of(Json json) {
        return json.isObject() ? Optional.of(new Healthcheck(json.at("Test").texts(),
                nanoseconds(json.at("Interval")), nanoseconds(json.at("Timeout")),
                nanoseconds(json.at("StartPeriod")),
                nanoseconds(json.at("StartInterval")),
                (int) json.at("Retries").number())) : Optional.empty();
    }

    private static Optional<Duration> nanoseconds(Json json) {
        return Optional.of(json.number()).filter(n -> n > 0).map(Duration::ofNanos);
    }
}
