// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import workbook.course.Assignment;
import workbook.report.Grade;
import workbook.report.Scoreboard;
import workbook.report.Verdict;
import workbook.workspace.AtomicFile;

/**
 * What is remembered of a student's grades from one run to the next: the results, and
 * what they are the results of.
 */
record SavedGrades(Properties lines) {

    private static final String NAME = "graded.properties";

    static SavedGrades of(Scoreboard board, String submission, String grader) {
        Properties lines = new Properties();
        lines.setProperty("submission", submission);
        lines.setProperty("grader", grader);
        for (Grade grade : board.grades()) {
            lines.setProperty(grade.assignment().number().toString(),
                    grade.verdict().toString());
        }
        return new SavedGrades(lines);
    }

    /** That of an earlier run; empty if there was none. */
    static SavedGrades in(Path folder) {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(NAME))) {
            lines.load(in);
        } catch (IOException | IllegalArgumentException nothingToRead) {
            lines.clear();
        }
        return new SavedGrades(lines);
    }

    void write(Path folder) {
        StringBuilder text = new StringBuilder("# What grade-all goes on from.\n");
        lines.forEach((key, value) -> text.append(key + "=" + value + "\n"));
        new AtomicFile(folder.resolve(NAME)).save(text.toString());
    }

    /** Whether the same grader has graded the same files. */
    boolean isOf(String submission, String grader) {
        return submission.equals(lines.getProperty("submission"))
                && grader.equals(lines.getProperty("grader"));
    }

    Optional<Verdict> verdict(Assignment assignment) {
        String verdict = lines.getProperty(assignment.number().toString(), "");
        return Arrays.stream(Verdict.values())
                .filter(v -> v.toString().equals(verdict)).findFirst();
    }

    /** Whether there is a verdict on the answer itself. */
    boolean settled(Assignment assignment) {
        return verdict(assignment).filter(Verdict::aboutTheAnswer).isPresent();
    }
}
