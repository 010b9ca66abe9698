// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Chapter;
import workbook.course.WorkbookException;
import workbook.grader.OwnChapters;
import workbook.report.TerminalPage;
import workbook.workspace.AtomicFile;
import workbook.workspace.Workspace;

/** Compiles the reader's own code for the launchers, which then run it. */
@Command(name = "own")
final class OwnCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Parameters(index = "0", paramLabel = "CHAPTER")
    private String name;

    @Parameters(index = "1", paramLabel = "DIR")
    private Path directory;

    @Option(names = "--alone")
    private boolean alone;

    @Override
    public Integer call() {
        Workspace workspace = workbook.workspace().required();
        Chapter chapter = workspace.course().chapter(name);
        OwnChapters.Result result = compiled(new OwnChapters(workspace, chapter));
        TerminalPage page = workbook.page();
        if (!result.errors().isEmpty()) {
            page.line("your " + chapter.name() + " doesn't compile:");
            result.errors().forEach(e -> page.labelled("  ", e));
            return 1;
        }
        new AtomicFile(directory.resolve("class-path")).save(result.classPath() + "\n");
        new AtomicFile(directory.resolve("stand-ins")).save(result.standIns().stream()
                .sorted().map(Object::toString).collect(Collectors.joining(", ")));
        return 0;
    }

    private OwnChapters.Result compiled(OwnChapters own) {
        try {
            return own.compileInto(directory, !alone);
        } catch (IOException e) {
            throw WorkbookException.machine("cannot write " + directory + ": " + e);
        }
    }
}
