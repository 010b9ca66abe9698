// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.exercise.Assignment;
import workbook.exercise.ExerciseNumber;
import workbook.report.Findings;
import workbook.report.Grade;
import workbook.report.Page;
import workbook.grader.Grader;
import workbook.grader.Submission;
import workbook.grader.Terms;
import workbook.workspace.Workspace;

/** Tells whether an answer is right. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "0..1", paramLabel = "N.M")
    private String number;

    @Option(names = "--watch")
    private boolean watch;

    @Override
    public Integer call() throws InterruptedException {
        Workspace workspace = workbook.workspace().required();
        int exitCode = check(workspace);
        while (watch) {
            Saved.await(workspace);
            workbook.page().line("");
            exitCode = check(workspace);
        }
        return exitCode;
    }

    private int check(Workspace workspace) {
        Page page = workbook.page();
        NextStep next = NextStep.of(workspace);
        if (number == null && next.open().isEmpty()) {
            next.tell(page);
            return 0;
        }
        Assignment assignment = number == null
                ? next.open().get()
                : workspace.course().assignment(ExerciseNumber.of(number));
        return check(assignment, workspace, page);
    }

    private static int check(Assignment assignment, Workspace workspace, Page page) {
        Grade grade = new Grader(Terms.usual()).grade(assignment,
                new Submission.Folder(workspace.directory()));
        new Findings(page, workspace).tell(grade);
        if (grade.passed()) {
            workspace.progress().markPassed(assignment.number());
            NextStep.of(workspace).tell(page);
        } else if (grade.verdict().aboutTheAnswer()) {
            workspace.progress().markOpen(assignment.number());
        }
        return grade.verdict().exitCode();
    }
}
