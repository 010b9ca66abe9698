// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.WorkbookException;
import workbook.grader.GradingOptions;
import workbook.teaching.ClassFolder;
import workbook.teaching.ClassGrading;

/** Grades a whole class. */
@Command(name = "grade-all")
final class GradeAllCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Parameters(paramLabel = "DIR")
    private Path submissions;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out;

    @Option(names = "--jobs", paramLabel = "N")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--own-below")
    private boolean ownBelow;

    @Option(names = "--report", paramLabel = "gradescope=FILE")
    private Map<String, Path> reports = Map.of();

    @Option(names = "--again")
    private boolean again;

    @Override
    public Integer call() throws InterruptedException {
        workbook.needRoot("grade-all " + submissions);
        if (jobs < 1) {
            throw WorkbookException.usage("--jobs must be 1 or more: [" + jobs + "]");
        }
        if (!Set.of("gradescope").containsAll(reports.keySet())) {
            throw WorkbookException
                    .usage("--report takes gradescope=FILE: " + reports.keySet());
        }
        Path folder = Optional.ofNullable(out).orElseGet(this::beside).toAbsolutePath()
                .normalize();
        int exitCode = new ClassGrading(workbook.course(), new ClassFolder(submissions),
                folder, GradingOptions.official(seed, ownBelow), jobs, again, System.err,
                Boolean.getBoolean("workbook.terminal"),
                Optional.ofNullable(reports.get("gradescope"))).run();
        workbook.page().line("The table: " + folder.resolve("grades.csv"));
        return exitCode;
    }

    private Path beside() {
        Path directory = submissions.toAbsolutePath().normalize();
        return directory.resolveSibling(directory.getFileName() + "-grades");
    }
}
