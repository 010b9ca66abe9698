// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.Course;
import workbook.course.Trouble;
import workbook.grader.Grader;
import workbook.grader.Submission;
import workbook.report.Complaint;
import workbook.report.Grade;
import workbook.report.Scoreboard;
import workbook.report.Verdict;

/**
 * Grades one student after the other and writes their reports. Safe for use by several
 * threads.
 *
 * @param version of grader and tests: other ones may come to other grades
 * @param again whether to grade those too who are graded already
 * @param stopped set when the workers are ended: what a test that is being killed says
 *            is nobody's verdict
 */
record Marking(Course course, Grader grader, StudentReport report, Path out,
        String version, boolean again, AtomicBoolean stopped) {

    /** How it went with a student. */
    enum Result {
        GRADED,
        KEPT,
        STOPPED
    }

    Result mark(Student student) throws IOException {
        List<Chapter> chapters = course.chapters();
        try (HandIn handIn = HandIn.of(student, chapters)) {
            Path folder = out.resolve(student.reports());
            if (!again && done(Remembered.in(folder), handIn)) {
                return Result.KEPT;
            }
            Files.createDirectories(folder);
            Scoreboard board = Scoreboard.of(student.name(), course.assignments());
            for (Chapter chapter : chapters) {
                board = graded(board, chapter, handIn);
                if (stopped.get()) {
                    return Result.STOPPED;
                }
                report.write(board, handIn, folder);
                Remembered.of(board, handIn.hash(), version).write(folder);
            }
            return Result.GRADED;
        }
    }

    /** What the machine or the grader is to blame for is tried once more. */
    private boolean done(Remembered entry, HandIn handIn) {
        return entry.isOf(handIn.hash(), version)
                && course.assignments().stream().allMatch(entry::settled);
    }

    private Scoreboard graded(Scoreboard board, Chapter chapter, HandIn handIn) {
        Scoreboard next = board;
        for (Grade grade : grades(chapter, handIn)) {
            next = next.with(grade);
        }
        return next;
    }

    /** One submission that breaks the grader doesn't break it for the others. */
    private List<Grade> grades(Chapter chapter, HandIn handIn) {
        Optional<String> lack = handIn.lack(chapter);
        if (lack.isPresent()) {
            return all(chapter, Verdict.WRONG, lack.get());
        }
        try {
            return grader.grade(chapter.assignments(),
                    new Submission.Folder(handIn.root()));
        } catch (RuntimeException e) {
            if (stopped(e)) {
                throw e;
            }
            return all(chapter, Verdict.GRADER, "the grader failed: " + e.getMessage());
        }
    }

    /** An end somebody asked for is nobody's verdict. */
    private static boolean stopped(RuntimeException e) {
        return Thread.currentThread().isInterrupted()
                || e instanceof Trouble && e.getCause() instanceof InterruptedException;
    }

    private List<Grade> all(Chapter chapter, Verdict verdict, String sentence) {
        return chapter.assignments().stream().map(a -> grade(a, verdict, sentence))
                .toList();
    }

    private Grade grade(Assignment assignment, Verdict verdict, String sentence) {
        return new Grade(assignment, verdict, List.of(Complaint.of(sentence)),
                grader.terms().seed().orElse(0), Duration.ZERO);
    }
}
