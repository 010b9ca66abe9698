// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import workbook.course.Assignment;
import workbook.course.ExerciseNumber;
import workbook.course.WorkbookException;
import workbook.report.TerminalPage;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;

/** The next open exercise, if one is left. */
record NextStep(Workspace workspace, Optional<Assignment> open) {

    static NextStep of(Workspace workspace) {
        Progress progress = workspace.progress();
        return new NextStep(workspace, workspace.course().assignments().stream()
                .filter(a -> !progress.done(a.number())).findFirst());
    }

    /** The exercise of that number, or this one when {@code number} is null. */
    Assignment or(String number) {
        if (number != null) {
            return workspace.course().assignment(ExerciseNumber.of(number));
        }
        return open.orElseThrow(() -> WorkbookException.usage(
                "every exercise is done: say which one is meant, such as 1.1"));
    }

    /** What to check once these files were saved: what they are about, or else this. */
    List<Assignment> after(Set<Path> saved) {
        List<Assignment> touched = workspace.course().assignments().stream()
                .filter(a -> saved.contains(workspace.file(a))).toList();
        if (touched.isEmpty()) {
            return open.stream().toList();
        }
        Progress progress = workspace.progress();
        return touched.stream().filter(a -> !progress.done(a.number())).findFirst()
                .map(List::of).orElse(touched);
    }

    void tell(TerminalPage page) {
        page.line("");
        if (open.isEmpty()) {
            page.line("Every exercise is done; sudo ./workbook grade shows your points.");
            return;
        }
        Assignment next = open.get();
        page.line("Next: exercise " + next.number() + ", " + next.title());
        page.labelled("  to do  ", next.todo());
        page.labelled("  where  ", workspace.whereToLook(next));
        page.labelled("  then   ", "sudo ./workbook check");
    }
}
