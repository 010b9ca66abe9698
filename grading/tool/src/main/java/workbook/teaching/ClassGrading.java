// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.WorkbookException;
import workbook.grader.Grader;
import workbook.grader.GradingOptions;
import workbook.report.PrintableText;
import workbook.report.ProgressLine;
import workbook.report.Verdict;

/**
 * The grading of a whole class.
 *
 * @param out where the reports go
 * @param terminal whether {@code err} is one
 * @param gradescope where Gradescope looks for the results, if it is one student's
 */
public record ClassGrading(Course course, ClassFolder submissions, Path out,
        GradingOptions options,
        int jobs, boolean again, PrintStream err, boolean terminal,
        Optional<Path> gradescope) {

    private static final int INTERRUPTED = 130;

    /** Grades each student who isn't graded yet, and returns the exit code. */
    public int run() throws InterruptedException {
        List<Student> students = submissions.students();
        GradesTable table = new GradesTable(outside(), students, course.assignments());
        tellOthers();
        GradingWorkers workers = new GradingWorkers(grading(), table,
                new ProgressLine(err, terminal, "submissions", students.size()), jobs);
        Thread hook = new Thread(() -> interrupted(workers, table));
        Runtime.getRuntime().addShutdownHook(hook);
        if (!workers.await()) {
            return INTERRUPTED;
        }
        Runtime.getRuntime().removeShutdownHook(hook);
        table.write();
        workers.failure().ifPresent(e -> {
            throw WorkbookException.machine("the grading stopped: " + e.getMessage()
                    + "; run the same command again to go on");
        });
        return exitCode(table);
    }

    private StudentGrading grading() {
        return new StudentGrading(course, new Grader(options),
                new StudentReport(gradescope), out, version(),
                again,
                new AtomicBoolean());
    }

    private void tellOthers() {
        long others = submissions.others();
        if (others > 0) {
            err.println(PrintableText.in("left out: " + others + " in "
                    + submissions.directory() + " that are no folders"));
        }
    }

    /** Reports among the submissions would be taken for one. */
    private Path outside() {
        try {
            Files.createDirectories(out);
            if (out.toRealPath().startsWith(submissions.directory().toRealPath())) {
                throw WorkbookException
                        .usage("the reports can't go into the folder of the"
                                + " submissions: choose another --out");
            }
            return out;
        } catch (IOException e) {
            throw WorkbookException
                    .usage("cannot use " + submissions.directory() + " and " + out
                            + ": " + e);
        }
    }

    private void interrupted(GradingWorkers workers, GradesTable table) {
        try {
            workers.stop();
            table.write();
            err.println("\nStopped. What is graded stays in " + out
                    + "; the same command goes on from there.");
        } catch (InterruptedException e) {
            err.println("\nStopped at once; the same command goes on.");
        }
    }

    /** Of the tests and of the code that runs them. */
    private String version() {
        try {
            Fingerprint version = new Fingerprint().add(options.toString());
            version.addTree(Path.of(Grader.class.getProtectionDomain().getCodeSource()
                    .getLocation().toURI()));
            for (Chapter chapter : course.chapters()) {
                version.addTree(chapter.directory().resolve("target/test-classes"));
                version.addTree(chapter.directory().resolve("target/classes"));
                version.addTree(chapter.directory().resolve("exercises"));
            }
            return version.hex();
        } catch (IOException | URISyntaxException e) {
            throw WorkbookException.ours("cannot read the grader's own files: " + e, e);
        }
    }

    /** A wrong answer is no failure of this command; one without a verdict is. */
    private static int exitCode(GradesTable table) {
        int worst = 0;
        for (Student student : table.students()) {
            SavedGrades entry = SavedGrades.in(table.out().resolve(student.reports()));
            for (Assignment each : table.assignments()) {
                worst = Math.max(worst, entry.verdict(each)
                        .filter(v -> !v.aboutTheAnswer()).map(Verdict::exitCode)
                        .orElse(0));
            }
        }
        return worst;
    }
}
