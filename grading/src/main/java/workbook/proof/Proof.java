// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import workbook.exercise.Assignment;
import workbook.grader.Grader;
import workbook.grader.Submission;
import workbook.grader.Terms;
import workbook.report.Page;
import workbook.sandbox.Demands;

/** That one exercise is sound: its rows, and what is wrong with its parts. */
record Proof(Assignment assignment, List<Row> rows, List<String> objections) {

    private static final int FEWEST_WRONG_ANSWERS = 2;

    static Proof of(Assignment assignment) {
        IntStream.rangeClosed(1, Assignment.HINTS).forEach(assignment::hint);
        List<Row> rows = new ArrayList<>();
        for (Candidate candidate : Candidate.of(assignment)) {
            rows.add(row(assignment, candidate));
        }
        return new Proof(assignment, rows, objections(assignment, rows));
    }

    private static Row row(Assignment assignment, Candidate candidate) {
        String text = assignment.source().filled(
                hole -> hole.number().equals(assignment.number())
                        ? candidate.lines(hole)
                        : hole.answer());
        return Row.of(candidate, new Grader(Terms.usual()).grade(assignment,
                new Submission.Patch(assignment.file(), text)));
    }

    private static List<String> objections(Assignment assignment, List<Row> rows) {
        List<String> objections = new ArrayList<>();
        if (assignment.wrongAnswers().size() < FEWEST_WRONG_ANSWERS) {
            objections.add("it has fewer than two wrong answers");
        }
        if (rows.stream().noneMatch(Row::notRun)) {
            Demands.of(assignment).stream().filter(t -> neverRefuses(t, rows))
                    .forEach(t -> objections.add("no wrong answer fails: " + t));
        }
        return objections;
    }

    private static boolean neverRefuses(String test, List<Row> rows) {
        return rows.stream().filter(r -> r.candidate() instanceof Candidate.Mistake)
                .noneMatch(r -> r.grade().refusedBy().contains(test));
    }

    /** Who catches whom. */
    void tell(Page page) {
        page.line("exercise " + assignment.number() + ", " + assignment.title());
        rows.forEach(row -> tell(row, page));
        objections.forEach(o -> page.labelled("  FAILED: ", o));
    }

    private static void tell(Row row, Page page) {
        page.line("  %-28s %-8s %3d/%-3d %s".formatted(row.candidate().name(),
                row.grade().verdict(), row.grade().earned(),
                row.grade().assignment().points(),
                row.holds() ? "as it must" : row.notRun() ? "NOT RUN" : "FAILED"));
        if (row.candidate() instanceof Candidate.Mistake || !row.holds()) {
            row.grade().refusedBy().forEach(t -> page.labelled("      by: ", t));
        }
        if (!row.holds()) {
            page.labelled("      ", row.objection());
            row.grade().complaints()
                    .forEach(c -> page.labelled("      observed: ", c.observed()));
        }
    }
}
