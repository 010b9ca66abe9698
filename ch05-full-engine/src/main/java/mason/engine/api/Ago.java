// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.time.Duration;

/** How long something takes or took, as people say it: {@code About a minute}. */
final class Ago {

    private static final int TWO_DAYS = 48;
    private static final int TWO_WEEKS = 14;
    private static final int TWO_MONTHS = 60;
    private static final int TWO_YEARS = 730;

    private Ago() {
    }

    static String words(Duration duration) {
        long seconds = duration.toSeconds();
        long hours = (seconds + 1800) / 3600;
        if (seconds < 1) {
            return "Less than a second";
        }
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        if (seconds < 3600 && duration.toMinutes() < 60) {
            return duration.toMinutes() == 1 ? "About a minute"
                    : duration.toMinutes() + " minutes";
        }
        return hours < TWO_DAYS ? hours == 1 ? "About an hour" : hours + " hours"
                : days(duration.toHours() / 24);
    }

    private static String days(long days) {
        if (days < TWO_WEEKS) {
            return days + " days";
        }
        if (days < TWO_MONTHS) {
            return days / 7 + " weeks";
        }
        return days < TWO_YEARS ? days / 30 + " months" : days / 365 + " years";
    }
}
