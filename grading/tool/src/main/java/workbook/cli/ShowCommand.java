// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.report.Page;
import workbook.sandbox.Demands;
import workbook.workspace.Place;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;

/** Shows what is asked for, and where. */
@Command(name = "show")
final class ShowCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "0..1", paramLabel = "N.M")
    private String number;

    @Override
    public void run() {
        Workspace workspace = workbook.workspace();
        Assignment assignment = NextStep.of(workspace).or(number);
        Page page = workbook.page();
        page.line("exercise " + assignment.number() + ", " + assignment.title() + ", "
                + assignment.points() + " points");
        page.labelled("  to do  ", assignment.todo());
        page.labelled("  book   ", "section " + assignment.book());
        if (workspace.exists()) {
            mine(workspace, assignment);
        } else {
            page.labelled("  file   ",
                    assignment.chapter().name() + "/" + assignment.file());
        }
        page.line("");
        page.line("The tests demand:");
        Demands.of(assignment).forEach(d -> page.labelled("  - ", d));
    }

    private void mine(Workspace workspace, Assignment assignment) {
        Page page = workbook.page();
        Progress progress = workspace.progress();
        page.labelled("  state  ", State.of(assignment, progress) + ", "
                + progress.hints(assignment.number()) + " of " + Assignment.HINTS
                + " hints shown");
        page.line("  where  " + workspace.whereToLook(assignment));
        workspace.place(assignment).ifPresent(p -> code(page, p.method()));
    }

    static void code(Page page, List<String> lines) {
        page.line("");
        lines.forEach(page::line);
    }

    /** Both methods, the one in the workspace and the reference's. */
    static void compare(Page page, Workspace workspace, Assignment assignment) {
        page.line("  in place of  " + workspace.whereToLook(assignment));
        workspace.place(assignment).ifPresent(p -> code(page, p.method()));
        page.line("");
        page.labelled("  the answer   ",
                assignment.chapter().name() + "/" + assignment.file());
        code(page, Place.ofAnswer(assignment).method());
    }
}
