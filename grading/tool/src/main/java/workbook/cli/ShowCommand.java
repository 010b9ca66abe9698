// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.report.TerminalPage;
import workbook.sandbox.TestNames;
import workbook.workspace.HoleLocation;
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
        TerminalPage page = workbook.page();
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
        TestNames.of(assignment).forEach(d -> page.labelled("  - ", d));
    }

    private void mine(Workspace workspace, Assignment assignment) {
        TerminalPage page = workbook.page();
        Progress progress = workspace.progress();
        page.labelled("  state  ", progress.state(assignment.number()) + ", "
                + progress.hints(assignment.number()) + " of " + Assignment.HINTS
                + " hints shown");
        page.labelled("  where  ", workspace.whereToLook(assignment));
        workspace.place(assignment).ifPresent(p -> code(page, p.method()));
    }

    static void code(TerminalPage page, List<String> lines) {
        page.line("");
        lines.forEach(page::code);
    }

    /** Both methods, the one in the workspace and the reference's. */
    static void compare(TerminalPage page, Workspace workspace, Assignment assignment) {
        page.labelled("  in place of  ", workspace.whereToLook(assignment));
        workspace.place(assignment).ifPresent(p -> code(page, p.method()));
        page.line("");
        page.labelled("  the answer   ",
                assignment.chapter().name() + "/" + assignment.file());
        code(page, HoleLocation.ofAnswer(assignment).method());
    }
}
