// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.report.Csv;
import workbook.report.Verdict;
import workbook.workspace.AtomicFile;

/**
 * The table of a class: a row for each student, made from the entries that the
 * students' folders hold. What isn't known is empty and never 0.
 */
record GradesTable(Path out, List<Student> students, List<Assignment> assignments) {

    static final String NAME = "grades.csv";

    void write() {
        StringBuilder rows = new StringBuilder(Csv.row(headings()));
        for (Student student : students) {
            rows.append(Csv.row(
                    cells(student, SavedGrades.in(out.resolve(student.reports())))));
        }
        new AtomicFile(out.resolve(NAME)).save(rows.toString());
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

    private List<String> cells(Student student, SavedGrades entry) {
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

    private static int earned(Assignment assignment, SavedGrades entry) {
        return entry.verdict(assignment).equals(Optional.of(Verdict.PASS))
                ? assignment.points()
                : 0;
    }

    private String state(SavedGrades entry) {
        String open = assignments.stream().filter(a -> !entry.settled(a))
                .map(a -> a.number() + entry.verdict(a).map(v -> " " + v).orElse(""))
                .collect(Collectors.joining(", "));
        return open.isEmpty() ? "complete" : "NOT GRADED: " + open;
    }
}
