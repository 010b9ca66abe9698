// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.WorkbookException;
import workbook.teaching.AutograderZip;
import workbook.teaching.BaseCode;
import workbook.teaching.StudentRepository;

/** Makes what students get, and what grades them elsewhere. */
@Command(name = "export")
final class ExportCommand implements Runnable {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "0..1", paramLabel = "DIR")
    private Path directory;

    @Option(names = "--teacher", paramLabel = "FILE.zip")
    private Path teacher;

    @Option(names = "--base-code", paramLabel = "DIR")
    private Path baseCode;

    @Override
    public void run() {
        if (directory == null && teacher == null && baseCode == null) {
            throw WorkbookException
                    .usage("name the folder for the students' repository, or"
                            + " --teacher FILE.zip, or --base-code DIR, or several");
        }
        if (directory != null) {
            Path absolute = directory.toAbsolutePath().normalize();
            new StudentRepository(workbook.course(), absolute).write();
            workbook.page().line("For students, without answers: " + absolute);
        }
        if (teacher != null) {
            Path absolute = teacher.toAbsolutePath().normalize();
            new AutograderZip(workbook.course(), absolute).write();
            workbook.page().line("For Gradescope, with all answers: " + absolute);
        }
        if (baseCode != null) {
            Path absolute = baseCode.toAbsolutePath().normalize();
            new BaseCode(workbook.course(), absolute).write();
            workbook.page().line("What every student was given: " + absolute);
        }
    }
}
