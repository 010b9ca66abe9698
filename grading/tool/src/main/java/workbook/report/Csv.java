// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of a table: RFC 4180, and nothing that a spreadsheet takes for a formula. */
public final class Csv {

    private static final String FORMULA = "(?s)[=+@|%\\-\t＝＋－＠].*";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private Csv() {
    }

    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        boolean formula = (text.matches(FORMULA) || text.strip().matches(FORMULA))
                && !text.matches(NUMBER);
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
