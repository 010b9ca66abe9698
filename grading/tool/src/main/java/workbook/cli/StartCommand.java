// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.report.TerminalPage;
import workbook.workspace.Workspace;

/** Makes the reader's workspace, or completes it. */
@Command(name = "start")
final class StartCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "0..1", paramLabel = "DIR")
    private Path directory;

    @Override
    public void run() {
        Workspace workspace = Optional.ofNullable(directory).map(workbook::workspace)
                .orElseGet(workbook::workspace);
        Workspace.Start start = workspace.start();
        TerminalPage page = workbook.page();
        page.line("Your workspace: " + workspace.directory());
        page.line(start.written().size() + " files written, " + start.kept().size()
                + " were there and stay as they are.");
        start.exercises().forEach(a -> page.labelled("New: ", news(a, workspace,
                start)));
        NextStep.of(workspace).tell(page);
    }

    private static String news(Assignment assignment, Workspace workspace,
            Workspace.Start start) {
        String title = "exercise " + assignment.number() + ", " + assignment.title();
        return start.written().contains(workspace.file(assignment))
                ? title
                : title + ", is about a file you have and that stays as it is: "
                        + workspace.whereToLook(assignment)
                        + " (move it away and start again to get it with the hole)";
    }
}
