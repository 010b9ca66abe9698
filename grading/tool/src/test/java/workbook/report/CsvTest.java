// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CsvTest {

    @Test
    void a_table_is_read_again_as_it_was_written() {
        List<List<String>> cells =
                List.of(List.of("=cmd", "a \"b\", c", "two\nlines"),
                        List.of("", "-1", "'x"));
        assertThat(Csv.rows(cells.stream().map(Csv::row).collect(Collectors.joining())))
                .isEqualTo(cells);
    }

    @Test
    void a_table_of_a_spreadsheet_is_read() {
        assertThat(Csv.rows("a,b,c\n1,\"2\",")).containsExactly(List.of("a", "b", "c"),
                List.of("1", "2", ""));
        assertThat(Csv.rows("")).isEmpty();
    }

    @Test
    void a_quote_that_is_not_closed_is_named() {
        assertThatThrownBy(() -> Csv.rows("a\n\"b")).hasMessageContaining("row 2");
    }
}
