// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.course.Trouble;
import workbook.report.Verdict;
import workbook.workspace.WholeFile;

/**
 * The table of a class, RFC 4180: a row for each student, made from the entries that the
 * students' folders hold. What isn't known is empty and never 0.
 */
record GradesTable(Path out, List<Student> students, List<Assignment> assignments) {

    static final String NAME = "grades.csv";

    void write() {
        Path file = out.resolve(NAME);
        try {
            new WholeFile(file).write(this::rows);
        } catch (IOException e) {
            throw Trouble.machine("cannot write " + file + ": " + e);
        }
    }

    private void rows(Writer to) throws IOException {
        row(to, headings());
        for (Student student : students) {
            row(to, cells(student, Remembered.in(out.resolve(student.reports()))));
        }
    }

    private List<String> headings() {
        List<String> cells = new ArrayList<>(List.of("student", "reports", "state",
                "total", "of"));
        for (Assignment each : assignments) {
            cells.add(each.number() + " points");
            cells.add(each.number() + " verdict");
        }
        return cells;
    }

    private List<String> cells(Student student, Remembered entry) {
        boolean settled = assignments.stream().allMatch(entry::settled);
        int total = assignments.stream().mapToInt(a -> earned(a, entry)).sum();
        List<String> cells = new ArrayList<>(List.of(student.name(), student.reports(),
                state(entry), settled ? "" + total : "",
                "" + assignments.stream().mapToInt(Assignment::points).sum()));
        for (Assignment each : assignments) {
            cells.add(entry.settled(each) ? "" + earned(each, entry) : "");
            cells.add(entry.verdict(each).map(Verdict::toString).orElse(""));
        }
        return cells;
    }

    private static int earned(Assignment assignment, Remembered entry) {
        return entry.verdict(assignment).equals(Optional.of(Verdict.PASS))
                ? assignment.points()
                : 0;
    }

    private String state(Remembered entry) {
        String open = assignments.stream().filter(a -> !entry.settled(a))
                .map(a -> a.number() + entry.verdict(a).map(v -> " " + v).orElse(""))
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "complete" : "NOT GRADED: " + open;
    }

    private static void row(Writer to, List<String> cells) throws IOException {
        to.write(cells.stream().map(GradesTable::cell).collect(Collectors.joining(",")));
        to.write("\r\n");
    }

    /** A spreadsheet takes a cell for a formula that begins with one of these. */
    private static String cell(String text) {
        String harmless = text.strip().matches("(?s)[=+@|%\\-＝＋－＠].*")
                ? "'" + text
                : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
