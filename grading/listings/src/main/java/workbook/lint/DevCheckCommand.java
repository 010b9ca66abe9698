// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import workbook.cli.PluginCommand;
import workbook.cli.Workbook;

/** Looks through the course itself. */
@Command(name = "dev-check")
public final class DevCheckCommand implements PluginCommand {

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
