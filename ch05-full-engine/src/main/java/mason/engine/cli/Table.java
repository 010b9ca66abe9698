// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, as wide as need be: what docker prints. */
final class Table {

    private static final int NARROWEST = 10;
    private static final int GAP = 3;

    private final List<List<String>> rows = new ArrayList<>();

    Table(List<String> headings) {
        rows.add(headings);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    void print() {
        rows.forEach(row -> System.out.println(line(row)));
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            int padding = i == row.size() - 1 ? 0 : width(i) - length(cell);
            line.append(cell).append(" ".repeat(padding));
        }
        return line.toString();
    }

    private int width(int column) {
        int longest = rows.stream().mapToInt(r -> length(r.get(column))).max().orElse(0);
        return Math.max(longest + GAP, NARROWEST);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
