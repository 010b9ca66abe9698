// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.report.TerminalPage;
import workbook.workspace.CatchUp;
import workbook.workspace.Workspace;

/** Takes a chapter from the reference, so that the reader can go on. */
@Command(name = "catch-up")
final class CatchUpCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(paramLabel = "CHAPTER")
    private String name;

    @Override
    public void run() {
        Chapter chapter = workbook.courseWithAnswers().chapter(name);
        Workspace workspace = workbook.workspace().required();
        TerminalPage page = workbook.page();
        CatchUp catchUp = CatchUp.of(workspace, chapter);
        if (!catchUp.replaced().isEmpty()) {
            page.line("Yours that differ, " + count(catchUp.replaced().size())
                    + ", are kept in " + workspace.shown(catchUp.keep()));
        }
        List<Assignment> open = catchUp.open();
        catchUp.take();
        page.line(chapter.name() + " is now as the reference has it: "
                + count(catchUp.texts().size()) + " written.");
        if (!open.isEmpty()) {
            page.line("Caught up, which earns no points: " + open.stream()
                    .map(a -> a.number().toString()).collect(Collectors.joining(", ")));
        }
        NextStep.of(workspace).tell(page);
    }

    private static String count(int files) {
        return files == 1 ? "1 file" : files + " files";
    }
}
