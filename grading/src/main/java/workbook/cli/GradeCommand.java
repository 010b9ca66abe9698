// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.exercise.Assignment;
import workbook.report.JsonReport;
import workbook.report.Scoreboard;
import workbook.grader.Grader;
import workbook.grader.Submission;
import workbook.grader.Terms;
import workbook.workspace.Workspace;
import java.util.List;

/** Grades everything. */
@Command(name = "grade")
final class GradeCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Option(names = "--json", paramLabel = "FILE")
    private Path json;

    @Override
    public Integer call() {
        Workspace workspace = workbook.workspace().required();
        List<Assignment> assignments = workspace.course().assignments();
        Scoreboard board = Scoreboard.of(workspace.directory().getFileName().toString(),
                assignments);
        for (Assignment assignment : assignments) {
            board = board.with(new Grader(Terms.usual()).grade(assignment,
                    new Submission.Folder(workspace.directory())));
            report(board);
        }
        board.tell(workbook.page());
        return board.exitCode();
    }

    /** After each exercise, so that what is known survives if the run doesn't. */
    private void report(Scoreboard board) {
        if (json != null) {
            new JsonReport(json.toAbsolutePath()).write(board);
        }
    }
}
