// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.WorkbookException;
import workbook.report.TerminalPage;
import workbook.workspace.Workspace;

/** Shows the reference's answer. */
@Command(name = "solution")
final class SolutionCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(paramLabel = "N.M")
    private String number;

    @Option(names = "--anyway")
    private boolean anyway;

    @Override
    public void run() {
        Course course = workbook.courseWithAnswers();
        Workspace workspace = workbook.workspace().required();
        Assignment assignment = course.assignment(ExerciseNumber.of(number));
        if (!workspace.progress().done(assignment.number())) {
            early(workspace, assignment);
        }
        TerminalPage page = workbook.page();
        page.line("exercise " + assignment.number() + ", " + assignment.title()
                + ": the reference's answer");
        ShowCommand.compare(page, workspace, assignment);
    }

    /** Noted before it is shown, so that none is shown unnoted. */
    private void early(Workspace workspace, Assignment assignment) {
        if (!anyway) {
            throw WorkbookException
                    .usage("exercise " + number + " isn't passed yet: ./workbook hint "
                            + number + " helps, and ./workbook solution " + number
                            + " --anyway shows the answer all the same, which is noted");
        }
        workspace.progress().markAnswerShown(assignment.number());
    }
}
