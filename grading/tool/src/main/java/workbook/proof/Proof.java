// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.ArrayList;
import java.util.List;
import workbook.course.Assignment;
import workbook.course.Trouble;
import workbook.report.Page;
import workbook.sandbox.Demands;

/** That one exercise is sound: its rows, and what is wrong with its parts. */
record Proof(Assignment assignment, List<Row> rows, Matrix matrix,
        List<String> objections) {

    private static final int FEWEST_WRONG_ANSWERS = 2;

    static Proof of(Plan plan, Trials trials) {
        List<Row> rows = rows(plan, trials);
        Matrix matrix = Matrix.of(Demands.of(plan.assignment()), rows);
        return new Proof(plan.assignment(), rows, matrix,
                objections(plan.assignment(), rows, matrix));
    }

    private static List<Row> rows(Plan plan, Trials trials) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(plan.untouched(), trials));
        plan.alone().ifPresent(t -> rows.add(row(t, trials)));
        rows.add(Row.of(plan.reference().candidate(),
                trials.of(plan.reference()).stream()
                        .filter(g -> g.assignment().equals(plan.assignment())).toList()));
        plan.mistakes().forEach(t -> rows.add(row(t, trials)));
        return rows;
    }

    private static Row row(Trial trial, Trials trials) {
        return Row.of(trial.candidate(), trials.of(trial));
    }

    private static List<String> objections(Assignment assignment, List<Row> rows,
            Matrix matrix) {
        List<String> objections = new ArrayList<>();
        for (int i = 1; i <= Assignment.HINTS; i++) {
            try {
                assignment.hint(i);
            } catch (Trouble missing) {
                objections.add(missing.getMessage());
            }
        }
        if (matrix.mistakes().size() < FEWEST_WRONG_ANSWERS) {
            objections.add("it has fewer than two wrong answers");
        }
        if (rows.stream().noneMatch(Row::notRun)) {
            matrix.idle().forEach(t -> objections.add("no wrong answer fails: " + t));
        }
        return objections;
    }

    void tell(Page page) {
        page.line("exercise " + assignment.number() + ", " + assignment.title());
        rows.forEach(row -> tell(row, page));
        matrix.tell(page);
        objections.forEach(o -> page.labelled("  FAILED: ", o));
        page.line("");
    }

    private static void tell(Row row, Page page) {
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
