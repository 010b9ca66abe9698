// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import workbook.lint.DevCheck;

/** Looks through the course itself. */
@Command(name = "dev-check")
final class DevCheckCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Override
    public Integer call() {
        DevCheck check = DevCheck.of(workbook.course());
        check.tell(workbook.page());
        return check.exitCode();
    }
}
