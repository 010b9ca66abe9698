// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.course.Chapter;
import workbook.course.WorkbookException;
import workbook.report.Complaint;
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
    private static final String NOTHING = "nothing";
    private static final String EMPTY = "empty";
    private static final String SECONDS = ".seconds";
    private static final String COMPLAINT = ".complaint";

    static SavedGrades of(Scoreboard board, StudentSubmission submission,
            String grader) {
        Properties lines = new Properties();
        lines.setProperty("submission", submission.hash());
        lines.setProperty("grader", grader);
        lines.setProperty(NOTHING, submission.missing().stream().map(Chapter::name)
                .collect(Collectors.joining(" ")));
        lines.setProperty(EMPTY, submission.missing().size() == submission.sources()
                .size() ? "yes" : "no");
        for (Grade grade : board.grades()) {
            String number = grade.assignment().number().toString();
            lines.setProperty(number, grade.verdict().toString());
            lines.setProperty(number + SECONDS, String.format(Locale.ROOT, "%.1f",
                    grade.took().toMillis() / 1000.0));
            lines.setProperty(number + COMPLAINT, grade.complaints().stream().findFirst()
                    .map(Complaint::kind).orElse(""));
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
        StringWriter text = new StringWriter();
        try {
            lines.store(text, null);
        } catch (IOException e) {
            throw WorkbookException.ours("cannot write into memory", e);
        }
        // The first line is the time, which makes equal files different.
        new AtomicFile(folder.resolve(NAME)).save("# What grade-all goes on from.\n"
                + text.toString().replaceFirst("#.*\\R", ""));
    }

    /** Whether there is no file of the chapter. */
    boolean nothing(Assignment assignment) {
        return nothings().contains(assignment.chapter().name());
    }

    /** Whether nothing at all was handed in. */
    boolean nothing() {
        return "yes".equals(lines.getProperty(EMPTY));
    }

    /** The chapters of which nothing was handed in. */
    List<String> nothings() {
        return List.of(lines.getProperty(NOTHING, "").split(" "));
    }

    /** Wall time of the exercise's tests. */
    Optional<Double> seconds(Assignment assignment) {
        return Optional.ofNullable(lines.getProperty(assignment.number() + SECONDS))
                .map(Double::valueOf);
    }

    /** The first complaint without its random values; empty if there is none. */
    String complaint(Assignment assignment) {
        return lines.getProperty(assignment.number() + COMPLAINT, "");
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
