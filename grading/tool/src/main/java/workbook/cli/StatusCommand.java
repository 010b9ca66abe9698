// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.report.TerminalPage;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;

/** Shows how far the reader is. */
@Command(name = "status")
final class StatusCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Override
    public void run() {
        Workspace workspace = workbook.workspace().required();
        TerminalPage page = workbook.page();
        Progress progress = workspace.progress();
        List<Assignment> all = workspace.course().assignments();
        page.line("Your workspace: " + workspace.directory());
        page.line("");
        page.line("exercise  state      points  hints  title");
        all.forEach(a -> row(a, progress, page));
        page.line("");
        page.line(all.stream().mapToInt(a -> earned(a, progress)).sum() + " of "
                + all.stream().mapToInt(Assignment::points).sum()
                + " points when last checked; sudo ./workbook grade counts them anew");
        NextStep.of(workspace).tell(page);
    }

    private static int earned(Assignment assignment, Progress progress) {
        return progress.passed(assignment.number()) ? assignment.points() : 0;
    }

    private static void row(Assignment assignment, Progress progress,
            TerminalPage page) {
        page.labelled("%-10s%-10s%4d/%-4d%4d   ".formatted(assignment.number(),
                progress.state(assignment.number()), earned(assignment, progress),
                assignment.points(), progress.hints(assignment.number())),
                assignment.title() + (progress.answerShown(assignment.number())
                        ? " (answer shown)"
                        : ""));
    }
}
