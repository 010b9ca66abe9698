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
import workbook.sandbox.Grader;
import workbook.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import workbook.report.Grade;

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
        List<Grade> grades = new ArrayList<>();
        for (Assignment assignment : workspace.course().assignments()) {
            grades.add(Grader.grade(assignment,
                    workspace.directory(assignment.chapter())));
            report(new Scoreboard(grades));
        }
        Scoreboard board = new Scoreboard(grades);
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
