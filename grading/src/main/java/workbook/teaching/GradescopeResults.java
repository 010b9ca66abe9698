// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.util.stream.Collectors;
import workbook.report.Complaint;
import workbook.report.Grade;
import workbook.report.Scoreboard;

/** What Gradescope shows: one test for each exercise, and one score. */
record GradescopeResults(Path file) implements StudentReport {

    private static final String UNDECIDED = "NOT GRADED: this machine or the grader is"
            + " to blame, and the points missing here say nothing about the answer.";

    @Override
    public void write(Scoreboard board, HandIn handIn, Path folder) {
        new WholeFile(file.toAbsolutePath()).write(out -> out.write(board.grades()
                .stream().map(GradescopeResults::test)
                .collect(Collectors.joining(",\n", "{\"score\": " + board.earned()
                        + ", \"tests\": [\n", "\n]}\n"))));
    }

    private static String test(Grade grade) {
        return "  {\"number\": " + quoted(grade.assignment().number().toString())
                + ", \"name\": " + quoted(grade.assignment().title()) + ", \"score\": "
                + grade.earned() + ", \"max_score\": " + grade.assignment().points()
                + ", \"output\": " + quoted(output(grade)) + "}";
    }

    private static String output(Grade grade) {
        return grade.verdict() + "\n"
                + (grade.verdict().aboutTheAnswer() ? "" : UNDECIDED + "\n")
                + grade.complaints().stream().map(GradescopeResults::text)
                        .collect(Collectors.joining("\n"));
    }

    private static String text(Complaint complaint) {
        return String.join("\n", complaint.test(), complaint.expected(),
                complaint.observed(), complaint.why()).strip();
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> c < ' ' || c == '"' || c == '\\' || c > '~'
                ? "\\u%04x".formatted(c)
                : Character.toString(c)).collect(Collectors.joining("", "\"", "\""));
    }
}
