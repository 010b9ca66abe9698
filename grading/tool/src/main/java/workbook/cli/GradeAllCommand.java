// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.List;
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
import workbook.teaching.ClassOptions;
import workbook.teaching.Deadline;
import workbook.teaching.Roster;
import workbook.teaching.Shard;

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

    @Option(names = "--student", paramLabel = "NAME")
    private List<String> only = List.of();

    @Option(names = "--shard", paramLabel = "K/N")
    private String shard = "1/1";

    @Option(names = "--roster", paramLabel = "FILE.csv")
    private Path roster;

    @Option(names = "--due", paramLabel = "TIME")
    private String due;

    @Option(names = "--late", paramLabel = "PERCENT")
    private Integer late;

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
                folder, GradingOptions.official(seed, ownBelow), options(), System.err,
                Boolean.getBoolean("workbook.terminal")).run();
        workbook.page().line("The table: " + folder.resolve("grades.csv"));
        workbook.page().line("The exercises: " + folder.resolve("exercises.csv"));
        return exitCode;
    }

    private ClassOptions options() {
        if (due == null != (late == null) || due != null && roster == null) {
            throw WorkbookException.usage("lateness needs all three: --due TIME, --late"
                    + " PERCENT, and --roster with the times of the submissions");
        }
        return new ClassOptions(jobs, again, only, Shard.parse(shard),
                Optional.ofNullable(roster).map(Roster::in),
                Optional.ofNullable(due).map(d -> Deadline.of(d, late)),
                Optional.ofNullable(reports.get("gradescope")));
    }

    private Path beside() {
        Path directory = submissions.toAbsolutePath().normalize();
        return directory.resolveSibling(directory.getFileName() + "-grades");
    }
}
