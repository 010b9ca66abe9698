// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.report.Page;
import workbook.workspace.Workspace;
import workbook.workspace.Written;

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
        Written written = workspace.start();
        Page page = workbook.page();
        page.line("Your workspace: " + workspace.directory());
        page.line(written.fresh() + " files written, " + written.kept()
                + " were there and stay as they are.");
        NextStep.of(workspace).tell(page);
    }
}
