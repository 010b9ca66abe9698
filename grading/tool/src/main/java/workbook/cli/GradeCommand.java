// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;
import workbook.course.Assignment;
import workbook.course.ExerciseNumber;
import workbook.course.WorkbookException;
import workbook.grader.Grader;
import workbook.grader.Submission;
import workbook.grader.GradingOptions;
import workbook.report.Format;
import workbook.report.GithubActionsOutput;
import workbook.report.ReportFile;
import workbook.report.Scoreboard;
import workbook.workspace.Workspace;

/** Grades everything. */
@Command(name = "grade")
final class GradeCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Option(names = "--report", paramLabel = "FORMAT=FILE",
            converter = ReportFileConverter.class)
    private List<ReportFile> reports = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    private Scoreboard board;

    @Override
    public Integer call() {
        Workspace workspace = workbook.workspace().required();
        List<Assignment> assignments = workspace.course().assignments();
        workbook.needRoot("grade");
        Set<ExerciseNumber> caughtUp = workspace.caughtUp();
        know(Scoreboard.of(workspace.directory().getFileName().toString(), assignments)
                .withCaughtUp(caughtUp));
        try {
            Grader grader = new Grader(GradingOptions.official(seed, false));
            for (Assignment assignment : assignments) {
                if (!caughtUp.contains(assignment.number())) {
                    know(board.with(grader.grade(assignment,
                            Submission.in(workspace.directory()))));
                }
            }
        } finally {
            tellGithub();
        }
        board.tell(workbook.page());
        return board.exitCode();
    }

    /** Written at once, so that what is known survives if the run doesn't. */
    private void know(Scoreboard news) {
        board = news;
        reports.forEach(r -> r.write(board));
    }

    private void tellGithub() {
        if (reports.stream().anyMatch(r -> r.format() == Format.GITHUB)) {
            new GithubActionsOutput(System.getenv(), new PrintWriter(System.out, true))
                    .tell(board);
        }
    }

    /** picocli adds which option it is about. */
    static final class ReportFileConverter implements ITypeConverter<ReportFile> {

        @Override
        public ReportFile convert(String text) {
            try {
                return ReportFile.of(text);
            } catch (WorkbookException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
