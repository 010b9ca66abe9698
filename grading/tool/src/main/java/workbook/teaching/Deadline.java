// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import workbook.course.WorkbookException;

/**
 * What a late submission costs.
 *
 * @param percent of the points, for each day that has begun
 */
public record Deadline(OffsetDateTime due, int percent) {

    private static final int ALL = 100;

    /** @param percent 0 to 100 */
    public static Deadline of(String due, int percent) {
        if (percent < 0 || percent > ALL) {
            throw WorkbookException.usage("--late is 0 to 100 percent: [" + percent
                    + "]");
        }
        return new Deadline(time(due), percent);
    }

    /** With an offset from UTC, or in this machine's time zone. */
    static OffsetDateTime time(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault())
                            .toOffsetDateTime();
        } catch (DateTimeParseException e) {
            throw WorkbookException.usage("not a time such as 2026-11-30T23:59: [" + text
                    + "]");
        }
    }

    /** Days that have begun since it was due; 0 if it is in time. */
    long daysLate(OffsetDateTime submitted) {
        Duration late = Duration.between(due, submitted);
        return late.isNegative() || late.isZero() ? 0
                : 1 + late.minusNanos(1).toDays();
    }

    /** What is left of the points, rounded to whole ones. */
    long after(long points, long daysLate) {
        return Math.round(points * Math.max(0, ALL - percent * daysLate) / (double) ALL);
    }
}
