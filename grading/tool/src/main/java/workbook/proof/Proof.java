// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.ArrayList;
import java.util.List;
import workbook.course.Assignment;
import workbook.report.TerminalPage;
import workbook.sandbox.TestNames;

/** That one exercise is sound: its rows, and what is wrong with its parts. */
record Proof(Assignment assignment, List<TrialResult> rows, KillMatrix matrix,
        List<String> objections) {

    static Proof of(ProofPlan plan, TrialRunner trials) {
        List<TrialResult> rows = rows(plan, trials);
        KillMatrix matrix = KillMatrix.of(TestNames.of(plan.assignment()), rows);
        return new Proof(plan.assignment(), rows, matrix,
                objections(rows, matrix));
    }

    private static List<TrialResult> rows(ProofPlan plan, TrialRunner trials) {
        List<TrialResult> rows = new ArrayList<>();
        rows.add(row(plan.stub(), trials));
        plan.alone().ifPresent(t -> rows.add(row(t, trials)));
        rows.add(TrialResult.of(plan.reference().candidate(),
                trials.of(plan.reference()).stream()
                        .filter(g -> g.assignment().equals(plan.assignment())).toList()));
        plan.mutants().forEach(t -> rows.add(row(t, trials)));
        return rows;
    }

    private static TrialResult row(Trial trial, TrialRunner trials) {
        return TrialResult.of(trial.candidate(), trials.of(trial));
    }

    /** Nothing is known of a test that was not run. */
    private static List<String> objections(List<TrialResult> rows, KillMatrix matrix) {
        return rows.stream().anyMatch(TrialResult::notRun)
                ? List.of()
                : matrix.idle().stream().map(t -> "no wrong answer fails: " + t).toList();
    }

    void tell(TerminalPage page) {
        page.line("exercise " + assignment.number() + ", " + assignment.title());
        rows.forEach(row -> tell(row, page));
        matrix.tell(page);
        objections.forEach(o -> page.labelled("  FAILED: ", o));
        page.line("");
    }

    private static void tell(TrialResult row, TerminalPage page) {
        page.line("  %-28s %-8s %3d/%-3d %s".formatted(row.candidate().name(),
                row.verdict(), row.earned(), row.points(), row.outcome()));
        if (!row.holds()) {
            row.refusedBy().forEach(t -> page.labelled("      by: ", t));
            page.labelled("      ", row.objection());
            row.complaints().forEach(c -> page.labelled("      observed: ",
                    c.observed()));
        }
    }
}
