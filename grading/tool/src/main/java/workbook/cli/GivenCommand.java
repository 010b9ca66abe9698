// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.WorkbookException;
import workbook.report.TerminalPage;
import workbook.workspace.FileUpdate;
import workbook.workspace.FileUpdate.Kind;
import workbook.workspace.Workspace;
import workbook.workspace.WorkspaceUpdate;

/** Shows which given files the reader has changed, and how; or takes them anew. */
@Command(name = "given")
final class GivenCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "0..1", paramLabel = "FILE")
    private Path file;

    @Option(names = "--take")
    private boolean take;

    @Override
    public void run() {
        Workspace workspace = workbook.workspace().required();
        WorkspaceUpdate update = workspace.update();
        if (file == null && take) {
            throw WorkbookException.usage("name the file to take, such as pom.xml");
        }
        if (file == null) {
            list(workspace, update);
        } else if (take) {
            take(workspace, update, known(workspace, update));
        } else {
            compare(update, known(workspace, update));
        }
    }

    private void list(Workspace workspace, WorkspaceUpdate update) {
        GivenFileNews news = new GivenFileNews(workspace, workbook.page());
        if (update.files().stream().allMatch(f -> f.kind() == Kind.CURRENT)) {
            workbook.page().line("Every given file is as it was given.");
        }
        news.tellChanged(update);
        if (update.files().stream().anyMatch(f -> f.kind().isBehind())) {
            workbook.page().line("The project has changed since the workspace was made:"
                    + " ./workbook start brings it up to date.");
        }
    }

    /** By its path from here or from the workspace, or by its name. */
    private FileUpdate known(Workspace workspace, WorkspaceUpdate update) {
        Path here = file.toAbsolutePath().normalize();
        return update.files().stream()
                .filter(f -> workspace.directory().resolve(f.path()).equals(here)
                        || f.path().endsWith(file.normalize()))
                .findFirst().orElseThrow(() -> WorkbookException
                        .usage("not a file that you were given: [" + file + "]"));
    }

    private void compare(WorkspaceUpdate update, FileUpdate known) {
        TerminalPage page = workbook.page();
        page.line(known.path() + ": - as it is given, + as it is in your workspace");
        update.difference(known).forEach(page::code);
    }

    private void take(Workspace workspace, WorkspaceUpdate update, FileUpdate known) {
        Path kept = update.take(known);
        workbook.page().line(known.path() + " is now as it is given; yours is kept in "
                + workspace.shown(kept));
    }
}
