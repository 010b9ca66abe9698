// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sizes and times as docker tells them: go-units, size.go and duration.go. */
final class HumanText {

    private static final List<String> UNITS =
            List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
    private static final int STEP = 1000;
    private static final int DIGITS = 3;

    private HumanText() {
    }

    /** Three digits, such as 4.86MB. */
    static String size(long bytes) {
        BigDecimal rest = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (rest.compareTo(BigDecimal.valueOf(STEP)) >= 0) {
            rest = rest.movePointLeft(DIGITS);
            unit++;
        }
        BigDecimal rounded = rest.round(new MathContext(DIGITS));
        return rounded.stripTrailingZeros().toPlainString() + UNITS.get(unit);
    }

    /** Such as 3 weeks ago; N/A for the beginning of time. */
    static String ago(Instant then, Instant now) {
        return then.equals(Instant.EPOCH) ? "N/A"
                : passed(Duration.between(then, now)) + " ago";
    }

    private static String passed(Duration time) {
        if (time.toMinutes() < 1) {
            return time.toSeconds() < 1 ? "Less than a second"
                    : counted(time.toSeconds(), "second");
        }
        if (time.toMinutes() < 60) {
            return time.toMinutes() == 1 ? "About a minute"
                    : counted(time.toMinutes(), "minute");
        }
        long hours = time.plusMinutes(30).toHours();
        return hours == 1 ? "About an hour" : hours(hours);
    }

    private static String hours(long hours) {
        long days = hours / 24;
        if (hours < 48) {
            return counted(hours, "hour");
        }
        if (days < 14) {
            return counted(days, "day");
        }
        if (days < 60) {
            return counted(days / 7, "week");
        }
        return days < 730 ? counted(days / 30, "month") : counted(days / 365, "year");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
