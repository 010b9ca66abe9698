// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.lint.DevCheck;

/** Looks through the course itself. */
@Command(name = "dev-check")
final class DevCheckCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Option(names = "--write-demands")
    private boolean writeDemands;

    @Override
    public Integer call() {
        if (writeDemands) {
            DevCheck.writeDemands(workbook.course());
        }
        DevCheck check = DevCheck.of(workbook.course());
        check.tell(workbook.page());
        return check.exitCode();
    }
}
