// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import workbook.cli.PluginCommand;
import workbook.cli.Workbook;

/** Looks through the course itself. */
@Command(name = "dev-check")
public final class DevCheckCommand implements PluginCommand {

    @ParentCommand
    private Workbook workbook;

    @Override
    public Integer call() {
        DevCheck check = DevCheck.of(workbook.course());
        check.print(workbook.page());
        return check.exitCode();
    }
}
