// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.function.Function;
import workbook.course.Assignment;

/**
 * Tells a grade in full: for each complaint its four parts.
 *
 * @param whereToLook file and line of the hole of an exercise
 */
public record GradeDetails(TerminalPage page, Function<Assignment, String> whereToLook) {

    public void tell(Grade grade) {
        page.line("exercise " + grade.assignment().number() + ", "
                + grade.assignment().title() + ": " + grade.verdict() + ", "
                + grade.earned() + " of " + grade.assignment().points() + " points",
                grade.verdict());
        Lesson.of(grade.complaints()).forEach(this::tell);
        if (!grade.passed() && grade.verdict().aboutTheAnswer()) {
            page.line("");
            page.labelled("  where to look   ",
                    whereToLook.apply(grade.assignment()));
            page.labelled("                  ",
                    "the book, exercise " + grade.assignment().number());
            page.labelled("  the same again  ", grade.repeat());
        }
    }

    private void tell(Lesson lesson) {
        Complaint complaint = lesson.complaint();
        if (complaint.test().isEmpty()) {
            page.labelled("  ", complaint.observed());
            return;
        }
        page.line("");
        page.labelled("  test            ", complaint.test());
        lesson.alsoSaidBy().forEach(t -> page.labelled("  and             ", t));
        tell("  expected        ", complaint.expected());
        tell("  observed        ", complaint.observed());
        tell("  why it matters  ", complaint.why());
    }

    private void tell(String label, String part) {
        if (!part.isEmpty()) {
            page.labelled(label, part);
        }
    }
}
