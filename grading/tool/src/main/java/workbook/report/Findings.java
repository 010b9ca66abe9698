// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.nio.file.Path;
import workbook.workspace.Workspace;

/**
 * Tells a grade in full: for each complaint its four parts.
 *
 * @param from the folder that files are named from
 */
public record Findings(Page page, Workspace workspace, Path from) {

    public Findings(Page page, Workspace workspace) {
        this(page, workspace, Path.of("").toAbsolutePath());
    }

    public void tell(Grade grade) {
        page.line("exercise " + grade.assignment().number() + ", "
                + grade.assignment().title() + ": " + grade.verdict() + ", "
                + grade.earned() + " of " + grade.assignment().points() + " points",
                grade.verdict());
        grade.complaints().forEach(this::tell);
        if (!grade.passed() && grade.verdict().aboutTheAnswer()) {
            page.line("");
            page.labelled("  where to look   ",
                    workspace.whereToLook(grade.assignment(), from));
            page.labelled("                  ",
                    "section " + grade.assignment().book() + " of the book");
            page.labelled("  the same again  ", grade.repeat());
        }
    }

    private void tell(Complaint complaint) {
        if (complaint.test().isEmpty()) {
            page.labelled("  ", complaint.observed());
            return;
        }
        page.line("");
        page.labelled("  test            ", complaint.test());
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
