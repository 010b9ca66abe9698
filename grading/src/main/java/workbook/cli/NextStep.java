// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.Optional;
import workbook.exercise.Assignment;
import workbook.report.Page;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;

/** The next open exercise, if one is left. */
record NextStep(Workspace workspace, Optional<Assignment> open) {

    static NextStep of(Workspace workspace) {
        Progress progress = workspace.progress();
        return new NextStep(workspace, workspace.course().assignments().stream()
                .filter(a -> !progress.passed(a.number())).findFirst());
    }

    void tell(Page page) {
        page.line("");
        if (open.isEmpty()) {
            page.line("Every exercise is done.");
            return;
        }
        Assignment next = open.get();
        page.line("Next: exercise " + next.number() + ", " + next.title());
        page.labelled("  to do  ", next.todo());
        page.labelled("  where  ", workspace.whereToLook(next));
        page.labelled("  then   ", "sudo ./workbook check");
    }
}
