// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.WorkbookException;
import workbook.grader.Grader;
import workbook.report.Complaint;
import workbook.report.Grade;
import workbook.report.Scoreboard;
import workbook.report.Verdict;

/**
 * Grades one student and writes the reports. Safe for use by several threads.
 *
 * @param version of grader and tests: other ones may come to other grades
 * @param again whether to grade those too who are graded already
 * @param stopped set when the threads are ended: what a test that is being killed reports
 *            is no verdict
 */
record StudentGrading(Course course, Grader grader, StudentReport report, Path out,
        String version, boolean again, AtomicBoolean stopped) {

    /** How it went. */
    enum Result {
        GRADED,
        KEPT,
        STOPPED
    }

    Result grade(Student student) throws IOException {
        List<Chapter> chapters = course.chapters();
        StudentSubmission submission = StudentSubmission.of(student, chapters);
        Path folder = out.resolve(student.reports());
        if (!again && done(student, submission)) {
            return Result.KEPT;
        }
        Files.createDirectories(folder);
        Scoreboard board = Scoreboard.of(student.name(), course.assignments());
        for (Chapter chapter : chapters) {
            for (Grade grade : grades(chapter, submission)) {
                board = board.with(grade);
            }
            if (stopped.get()) {
                return Result.STOPPED;
            }
            report.write(board, submission, folder);
            SavedGrades.of(board, submission, version).write(folder);
        }
        return Result.GRADED;
    }

    /** What the machine or the grader is to blame for is tried once more. */
    boolean done(Student student, StudentSubmission submission) {
        SavedGrades saved = SavedGrades.in(out.resolve(student.reports()));
        return saved.isOf(submission.hash(), version)
                && course.assignments().stream().allMatch(saved::settled);
    }

    /** One submission that breaks the grader doesn't break it for the others. */
    private List<Grade> grades(Chapter chapter, StudentSubmission submission) {
        Optional<String> lack = submission.lack(chapter);
        if (lack.isPresent()) {
            return all(chapter, Verdict.WRONG, lack.get());
        }
        try {
            return grader.grade(chapter.assignments(), submission.submission());
        } catch (RuntimeException e) {
            if (interrupted(e)) {
                throw e;
            }
            boolean machine = e instanceof WorkbookException known
                    && known.blame() == WorkbookException.Blame.MACHINE;
            return all(chapter, machine ? Verdict.ENV : Verdict.GRADER,
                    "the grader failed: " + e.getMessage());
        }
    }

    private static boolean interrupted(RuntimeException e) {
        return Thread.currentThread().isInterrupted() || e instanceof WorkbookException
                && e.getCause() instanceof InterruptedException;
    }

    private List<Grade> all(Chapter chapter, Verdict verdict, String sentence) {
        return chapter.assignments().stream()
                .map(a -> new Grade(a, verdict, List.of(Complaint.of(sentence)),
                        grader.options().seed().orElse(0), Duration.ZERO))
                .toList();
    }
}
