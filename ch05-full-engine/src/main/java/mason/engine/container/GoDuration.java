// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as Go prints them, and so Docker: {@code 1m30s}, {@code 1.5s}. */
final class GoDuration {

    private static final int NANOSECONDS = 9;
    private static final int OF_A_MILLISECOND = 6;

    private GoDuration() {
    }

    static String text(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.isZero() ? "0s"
                    : plain(duration.toNanos(), OF_A_MILLISECOND) + "ms";
        }
        String hours = duration.toHours() > 0 ? duration.toHours() + "h" : "";
        String minutes =
                duration.toMinutes() > 0 ? duration.toMinutesPart() + "m" : "";
        long rest = duration.toNanos() - Duration.ofMinutes(duration.toMinutes())
                .toNanos();
        return hours + minutes + plain(rest, NANOSECONDS) + "s";
    }

    private static String plain(long nanoseconds, int digits) {
        BigDecimal value = BigDecimal.valueOf(nanoseconds, digits);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
