// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.course.WorkbookException;

final class DeadlineTest {

    private static final Deadline DUE = Deadline.of("2026-11-30T23:59:00+01:00", 10);

    @ParameterizedTest
    @CsvSource({"2026-11-30T22:59:00Z, 0, 95", "2026-11-30T22:59:01Z, 1, 86",
            "2026-12-01T22:59:00Z, 1, 86", "2026-12-01T22:59:01Z, 2, 76",
            "2027-12-01T00:00:00Z, 366, 0"})
    void each_day_that_has_begun_costs_a_tenth(OffsetDateTime submitted, long days,
            long left) {
        assertThat(DUE.daysLate(submitted)).isEqualTo(days);
        assertThat(DUE.after(95, days)).isEqualTo(left);
    }

    @Test
    void what_is_no_time_is_refused() {
        assertThatThrownBy(() -> Deadline.of("tomorrow", 10))
                .isInstanceOf(WorkbookException.class).hasMessageContaining("[tomorrow]");
        assertThatThrownBy(() -> Deadline.of("2026-11-30T23:59", 101))
                .hasMessageContaining("0 to 100");
    }
}
