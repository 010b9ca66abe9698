// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import workbook.course.WorkbookException;
import workbook.sandbox.LeftoverSweep;

/** Removes what killed graders left behind. */
@Command(name = "sweep")
final class SweepCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Override
    public Integer call() {
        LeftoverSweep swept = swept();
        if (!swept.removed().isEmpty()) {
            workbook.page().line("Removed what a killed grader left: "
                    + String.join(", ", swept.removed()));
        }
        if (!swept.remaining().isEmpty()) {
            workbook.page().line("Still there, for something in it doesn't end: "
                    + String.join(", ", swept.remaining()));
        }
        return swept.remaining().isEmpty() ? 0 : 1;
    }

    private static LeftoverSweep swept() {
        try {
            return LeftoverSweep.run();
        } catch (IOException e) {
            throw WorkbookException.machine("cannot clean up: " + e);
        }
    }
}
