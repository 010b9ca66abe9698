// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.report.TerminalPage;
import workbook.workspace.Workspace;

/** Makes the reader's workspace, or brings it up to date. */
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
        new GivenFileNews(workspace, page).tell(start.update(), start.kept());
        start.exercises().forEach(a -> page.labelled("New: ",
                "exercise " + a.number() + ", " + a.title()));
        NextStep.of(workspace).tell(page);
    }
}
