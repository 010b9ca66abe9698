// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.exercise.Assignment;
import workbook.exercise.ExerciseNumber;
import workbook.report.Page;
import workbook.sandbox.Demands;

/** Shows what is asked for. */
@Command(name = "show")
final class ShowCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(paramLabel = "N.M")
    private String number;

    @Override
    public void run() {
        Assignment assignment = workbook.course().assignment(ExerciseNumber.of(number));
        Page page = workbook.page();
        page.line("exercise " + assignment.number() + ", " + assignment.title() + ", "
                + assignment.points() + " points");
        page.labelled("  to do  ", assignment.todo());
        page.labelled("  file   ", assignment.chapter().name() + "/" + assignment.file());
        page.labelled("  book   ", "section " + assignment.book());
        page.line("");
        page.line("The tests demand:");
        Demands.of(assignment).forEach(d -> page.labelled("  - ", d));
    }
}
