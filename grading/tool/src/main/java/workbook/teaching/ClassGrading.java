// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 */
public record ClassGrading(Course course, ClassFolder submissions, Path out,
        GradingOptions grading, ClassOptions options, PrintStream err,
        boolean terminal) {

    private static final int INTERRUPTED = 130;

    /** Grades each student who isn't graded yet, and returns the exit code. */
    public int run() throws InterruptedException {
        refuseOneStudents();
        List<Student> found = submissions.students();
        outside();
        List<Student> all = options.roster().map(r -> r.identified(found)).orElse(found);
        List<Student> chosen = chosen(all);
        ClassTables tables = new ClassTables(
                new GradesTable(out, all, course.assignments(), options),
                new ExercisesTable(out, all, course.assignments()));
        tellOthers();
        StudentGrading each = ofEach();
        tellEstimate(each, all, chosen);
        GradingWorkers workers = new GradingWorkers(each, chosen, tables,
                new ProgressLine(err, terminal, "submissions", chosen.size()),
                options.jobs());
        Thread hook = new Thread(() -> interrupted(workers, tables));
        Runtime.getRuntime().addShutdownHook(hook);
        if (!workers.await()) {
            return INTERRUPTED;
        }
        Runtime.getRuntime().removeShutdownHook(hook);
        tables.write();
        workers.failure().ifPresent(e -> {
            throw WorkbookException.machine("the grading stopped: " + e.getMessage()
                    + "; run the same command again to go on");
        });
        return exitCode(chosen);
    }

    private StudentGrading ofEach() {
        return new StudentGrading(course, new Grader(grading),
                new StudentReport(options.gradescope()), out, version(),
                options.again() || !options.only().isEmpty(),
                new AtomicBoolean());
    }

    /** Those named, or this process's part of the class. */
    private List<Student> chosen(List<Student> all) {
        for (String name : options.only()) {
            if (all.stream().noneMatch(s -> s.isCalled(name))) {
                throw WorkbookException.usage("there is no student [" + name + "] in "
                        + submissions.directory());
            }
        }
        return options.only().isEmpty() ? options.shard().in(all)
                : all.stream()
                        .filter(s -> options.only().stream().anyMatch(s::isCalled))
                        .toList();
    }

    /** Its chapters would be taken for students who handed in nothing. */
    private void refuseOneStudents() {
        Path folder = submissions.directory();
        if (StudentSubmission.isOneStudents(folder, course.chapters())) {
            throw WorkbookException.usage(folder + " is the folder of one student: give"
                    + " the folder above it, which has one for each");
        }
    }

    private void tellEstimate(StudentGrading each, List<Student> all,
            List<Student> chosen) {
        int students = 0;
        long characters = 0;
        for (Student student : chosen) {
            try {
                StudentSubmission submission =
                        StudentSubmission.of(student, course.chapters());
                if (each.again() || !each.done(student, submission)) {
                    students++;
                    characters += submission.characters();
                }
            } catch (IOException unreadable) {
                students++;
            }
        }
        err.println(new ClassEstimate(students, characters,
                ClassEstimate.seconds(out, all, course),
                Math.min(options.jobs(), Math.max(1, students)),
                Grader.bound(course)).inWords());
    }

    private void tellOthers() {
        long others = submissions.others();
        if (others > 0) {
            err.println(PrintableText.in("left out: " + others + " in "
                    + submissions.directory() + " that are neither folders nor zips"));
        }
    }

    /** Reports among the submissions would be taken for one. */
    private void outside() {
        try {
            Path there = out.toAbsolutePath().normalize();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            if (there.toRealPath().startsWith(submissions.directory().toRealPath())) {
                throw WorkbookException
                        .usage("the reports can't go into the folder of the"
                                + " submissions: choose another --out");
            }
            Files.createDirectories(out);
        } catch (IOException e) {
            throw WorkbookException
                    .usage("cannot use " + submissions.directory() + " and " + out
                            + ": " + e);
        }
    }

    private void interrupted(GradingWorkers workers, ClassTables tables) {
        try {
            workers.stop();
            tables.write();
            err.println("\nStopped. What is graded stays in " + out
                    + "; the same command goes on from there.");
        } catch (InterruptedException e) {
            err.println("\nStopped at once; the same command goes on.");
        }
    }

    /** Of the tests and of the code that runs them. */
    private String version() {
        try {
            Fingerprint version = new Fingerprint().add(grading.toString());
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
    private int exitCode(List<Student> chosen) {
        int worst = 0;
        for (Student student : chosen) {
            SavedGrades entry = SavedGrades.in(out.resolve(student.reports()));
            for (Assignment each : course.assignments()) {
                worst = Math.max(worst, entry.verdict(each)
                        .filter(v -> !v.aboutTheAnswer()).map(Verdict::exitCode)
                        .orElse(0));
            }
        }
        return worst;
    }
}
