// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of a table: RFC 4180, and nothing that a spreadsheet takes for a formula. */
public final class Csv {

    private static final String FORMULA = "(?s)[=+@|%\\-\t＝＋－＠].*";
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]++|\"\")*+)\""
            + "|([^\",\\r\\n]*+))(,|\\r?\\n|\\z)");
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

    /**
     * The cells of a table, as {@link #row} or a spreadsheet writes it.
     *
     * @throws IllegalArgumentException when a quoted cell doesn't end
     */
    public static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher cell = CELL.matcher(text);
        int end = 0;
        while (end < text.length() && cell.find(end) && cell.start() == end) {
            row.add(plain(cell.group(1) != null ? cell.group(1).replace("\"\"", "\"")
                    : cell.group(2).strip()));
            end = cell.end();
            if (!cell.group(3).equals(",")) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (!row.isEmpty()) {
            row.add("");
            rows.add(row);
        }
        if (end < text.length()) {
            throw new IllegalArgumentException("row " + (rows.size() + 1)
                    + " has a quote that is not closed");
        }
        return rows;
    }

    private static String plain(String cell) {
        return cell.startsWith("'") && cell.substring(1).matches(FORMULA)
                ? cell.substring(1)
                : cell;
    }
}
