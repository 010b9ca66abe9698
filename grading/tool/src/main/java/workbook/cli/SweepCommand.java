// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import workbook.course.Trouble;
import workbook.sandbox.Janitor;

/** Removes what killed graders left behind. */
@Command(name = "sweep")
final class SweepCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Override
    public void run() {
        List<String> removed = swept();
        if (!removed.isEmpty()) {
            workbook.page().line("Removed what a killed grader left: "
                    + String.join(", ", removed));
        }
    }

    private static List<String> swept() {
        try {
            return Janitor.sweep();
        } catch (IOException e) {
            throw Trouble.machine("cannot clean up: " + e);
        }
    }
}
