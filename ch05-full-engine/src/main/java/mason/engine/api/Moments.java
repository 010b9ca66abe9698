// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time as clients write them. */
public final class Moments {

    private static final Pattern UNIX =
            Pattern.compile("(-?[0-9]{1,12})(?:\\.([0-9]*))?");
    private static final Pattern GO_DURATION =
            Pattern.compile("(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?");
    private static final int NANO_DIGITS = 9;

    private Moments() {
    }

    /**
     * Seconds since 1970 with a fraction, a date and time by RFC 3339, or how long ago
     * it was, such as {@code 1h30m}.
     */
    static Optional<Instant> parse(String name, Optional<String> text) {
        return text.filter(t -> !t.equals("0")).map(t -> parse(name, t));
    }

    private static Instant parse(String name, String text) {
        Matcher unix = UNIX.matcher(text);
        if (unix.matches()) {
            return Instant.ofEpochSecond(Long.parseLong(unix.group(1)),
                    nanos(unix.group(2)));
        }
        Matcher duration = GO_DURATION.matcher(text);
        if (duration.matches()) {
            return Instant.now().minus(Duration.ofHours(part(duration, 1))
                    .plusMinutes(part(duration, 2)).plusSeconds(part(duration, 3)));
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ApiException.invalid("invalid value for \"" + name
                    + "\": not a time: [" + text + "]");
        }
    }

    private static long nanos(String digits) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        String padded = digits + "0".repeat(NANO_DIGITS);
        return Long.parseLong(padded.substring(0, NANO_DIGITS));
    }

    private static long part(Matcher duration, int group) {
        String digits = duration.group(group);
        return digits == null ? 0
                : Long.parseLong(digits.substring(0, Math.min(digits.length(),
                        NANO_DIGITS)));
    }

    /** Nanoseconds since 1970. */
    public static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L),
                time.getNano());
    }
}
