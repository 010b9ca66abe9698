// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.report.TerminalPage;

/**
 * Which test kills which mutant.
 *
 * @param tests the columns
 * @param mutants the rows
 */
record KillMatrix(List<String> tests, List<TrialResult> mutants) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST_SPACED = 24;

    /** @param known the tests an exercise is known to have; some are made as they run */
    static KillMatrix of(List<String> known, List<TrialResult> rows) {
        List<TrialResult> mutants = rows.stream()
                .filter(r -> r.candidate().mutant().isPresent()).toList();
        return new KillMatrix(
                Stream.concat(known.stream(),
                        mutants.stream().flatMap(r -> r.refusedBy().stream())).distinct()
                        .toList(),
                mutants);
    }

    /** Those that refuse no mutant. */
    List<String> idle() {
        List<String> idle = new ArrayList<>(tests);
        mutants.forEach(r -> idle.removeAll(r.refusedBy()));
        return idle;
    }

    void tell(TerminalPage page) {
        if (tests.isEmpty() || mutants.isEmpty()) {
            return;
        }
        page.line(
                "  %-28s ".formatted("mutants and tests") + columns(KillMatrix::letter));
        for (TrialResult row : mutants) {
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

    private static String mark(TrialResult row, String test) {
        return row.caughtBy().contains(test)
                ? "X"
                : row.refusedBy().contains(test) ? "x" : ".";
    }
}
