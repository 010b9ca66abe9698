// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.report.Page;

/**
 * Who catches whom.
 *
 * @param tests the columns
 * @param mistakes the rows
 */
record Matrix(List<String> tests, List<Row> mistakes) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST_SPACED = 24;

    /** @param known the tests an exercise is known to have; some are made as they run */
    static Matrix of(List<String> known, List<Row> rows) {
        List<Row> mistakes = rows.stream()
                .filter(r -> r.candidate() instanceof Candidate.Mistake).toList();
        return new Matrix(
                Stream.concat(known.stream(),
                        mistakes.stream().flatMap(r -> r.refusedBy().stream())).distinct()
                        .toList(),
                mistakes);
    }

    /** Those that refuse no mistake. */
    List<String> idle() {
        List<String> idle = new ArrayList<>(tests);
        mistakes.forEach(r -> idle.removeAll(r.refusedBy()));
        return idle;
    }

    void tell(Page page) {
        if (tests.isEmpty() || mistakes.isEmpty()) {
            return;
        }
        page.line("  %-28s ".formatted("who catches whom") + columns(Matrix::letter));
        for (Row row : mistakes) {
            page.line("  %-28s ".formatted(row.candidate().name())
                    + columns(i -> mark(row, tests.get(i))));
        }
        page.line("  X the test meant for it, x another one that refuses it, too");
        for (int i = 0; i < tests.size(); i++) {
            page.labelled("  " + letter(i) + "  ", tests.get(i));
        }
    }

    private String columns(IntFunction<String> column) {
        return IntStream.range(0, tests.size()).mapToObj(column)
                .collect(Collectors.joining(tests.size() <= MOST_SPACED ? " " : ""));
    }

    private static String letter(int i) {
        return LETTERS.substring(i % LETTERS.length(), i % LETTERS.length() + 1);
    }

    private static String mark(Row row, String test) {
        return row.caughtBy().contains(test)
                ? "X"
                : row.refusedBy().contains(test) ? "x" : ".";
    }
}
