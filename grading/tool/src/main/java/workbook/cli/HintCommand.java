// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.course.WorkbookException;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;

/** Shows one hint. */
@Command(name = "hint")
final class HintCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(index = "0", arity = "0..1", paramLabel = "N.M")
    private String number;

    @Parameters(index = "1", arity = "0..1", paramLabel = "K")
    private Integer which;

    @Override
    public void run() {
        Workspace workspace = workbook.workspace().required();
        Assignment assignment = NextStep.of(workspace).or(number);
        Progress progress = workspace.progress();
        int shown = progress.hints(assignment.number());
        int next = which == null ? Math.min(shown + 1, Assignment.HINTS) : which;
        if (next < 1 || next > Assignment.HINTS) {
            throw WorkbookException.usage("hints are numbered 1 to " + Assignment.HINTS);
        }
        progress.markHints(assignment.number(), Math.max(shown, next));
        workbook.page().line("hint " + next + " of " + Assignment.HINTS
                + " for exercise " + assignment.number());
        workbook.page().labelled("  ", assignment.hint(next));
    }
}
