// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import workbook.course.Assignment;
import workbook.course.ExerciseNumber;
import workbook.course.WorkbookException;
import workbook.grader.Grader;
import workbook.grader.Submission;
import workbook.grader.GradingOptions;
import workbook.report.GradeDetails;
import workbook.report.Grade;
import workbook.report.TerminalPage;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;
import workbook.workspace.WorkspaceUpdate;

/** Tells whether an answer is right. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Workbook workbook;

    @Parameters(arity = "0..1", paramLabel = "N.M")
    private String number;

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = "--seed", paramLabel = "NUMBER")
    private Long seed;

    @Option(names = "--own-below")
    private boolean ownBelow;

    @Override
    public Integer call() throws InterruptedException {
        Workspace workspace = workbook.workspace().required();
        workbook.needRoot(number == null ? "check" : "check " + number);
        if (watch) {
            watch(workspace);
        }
        return check(asked(workspace), workspace);
    }

    private List<Assignment> asked(Workspace workspace) {
        return number == null
                ? NextStep.of(workspace).open().stream().toList()
                : List.of(workspace.course().assignment(ExerciseNumber.of(number)));
    }

    /** Until it is interrupted. */
    private void watch(Workspace workspace) throws InterruptedException {
        SourceWatch watch = new SourceWatch(workspace);
        checkAnyway(asked(workspace), workspace);
        while (true) {
            workbook.page().line("");
            workbook.page().line("Waiting for a file to be saved; Ctrl-C ends.");
            Set<Path> saved = watch.saved();
            separate(saved);
            checkAnyway(number == null
                    ? NextStep.of(workspace).after(saved)
                    : asked(workspace), workspace);
        }
    }

    private void separate(Set<Path> saved) {
        String names = saved.stream().limit(3).map(f -> f.getFileName().toString())
                .collect(Collectors.joining(", "));
        workbook.page().line("");
        workbook.page().line("");
        workbook.page().line(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + ", saved: "
                + names + (saved.size() > 3 ? ", …" : ""));
    }

    /** The next saving may mend what goes wrong with this one. */
    private void checkAnyway(List<Assignment> assignments, Workspace workspace) {
        try {
            check(assignments, workspace);
        } catch (WorkbookException | UncheckedIOException e) {
            workbook.page().line("workbook: " + e.getMessage());
        }
    }

    private int check(List<Assignment> assignments, Workspace workspace) {
        TerminalPage page = workbook.page();
        int exitCode = 0;
        boolean allPassed = true;
        WorkspaceUpdate update = workspace.update();
        for (Assignment assignment : assignments) {
            new GivenFileNews(workspace, page).warn(update, assignment.chapter(),
                    ownBelow);
            Grade grade = grade(assignment, workspace);
            new GradeDetails(page, workspace::whereToLook).tell(grade);
            note(grade, workspace);
            exitCode = Math.max(exitCode, grade.verdict().exitCode());
            allPassed &= grade.passed();
        }
        if (allPassed) {
            NextStep.of(workspace).tell(page);
        }
        return exitCode;
    }

    private Grade grade(Assignment assignment, Workspace workspace) {
        if (!Files.exists(workspace.file(assignment))) {
            throw WorkbookException.usage(workspace.whereToLook(assignment)
                    + ": ./workbook start brings it back as it was");
        }
        return new Grader(GradingOptions.learning(seed, ownBelow)).grade(assignment,
                Submission.in(workspace.directory()));
    }

    private void note(Grade grade, Workspace workspace) {
        Assignment assignment = grade.assignment();
        Progress progress = workspace.progress();
        if (grade.passed()
                && workspace.caughtUp().contains(assignment.number())) {
            workbook.page().line("This is the reference's answer: it stays caught up,"
                    + " not passed.");
        } else if (grade.passed()) {
            progress.mark(assignment.number(), Progress.State.PASSED);
        } else if (grade.verdict().aboutTheAnswer()) {
            progress.mark(assignment.number(), Progress.State.OPEN);
        }
    }
}
