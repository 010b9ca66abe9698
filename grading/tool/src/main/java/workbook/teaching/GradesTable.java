// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.time.OffsetDateTime;
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
record GradesTable(Path out, List<Student> students, List<Assignment> assignments,
        ClassOptions options) {

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
        options.deadline().ifPresent(d -> cells
                .addAll(List.of("submitted", "days late", "total after lateness")));
        return cells;
    }

    private List<String> cells(Student student, SavedGrades entry) {
        boolean known = assignments.stream().allMatch(entry::settled)
                && !entry.nothing();
        int total = assignments.stream().mapToInt(a -> earned(a, entry)).sum();
        List<String> cells = new ArrayList<>(List.of(student.name(), student.reports(),
                state(entry), known ? "" + total : "",
                "" + assignments.stream().mapToInt(Assignment::points).sum()));
        for (Assignment each : assignments) {
            boolean points = entry.settled(each) && !entry.nothing(each);
            cells.add(points ? "" + earned(each, entry) : "");
            cells.add(entry.nothing(each) ? "NOTHING"
                    : entry.verdict(each).map(Verdict::toString).orElse(""));
        }
        options.deadline()
                .ifPresent(d -> cells.addAll(lateness(d, student, known ? total : -1)));
        return cells;
    }

    /** What isn't known is empty, here too: an unknown time is not in time. */
    private List<String> lateness(Deadline deadline, Student student, int total) {
        Optional<OffsetDateTime> submitted =
                options.roster().flatMap(r -> r.submitted(student));
        Optional<Long> days = submitted.map(deadline::daysLate);
        return List.of(submitted.map(OffsetDateTime::toString).orElse(""),
                days.map(String::valueOf).orElse(""),
                days.filter(d -> total >= 0).map(d -> "" + deadline.after(total, d))
                        .orElse(""));
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
        if (!open.isEmpty()) {
            return "NOT GRADED: " + open;
        }
        String missing = String.join(" ", entry.nothings());
        return entry.nothing() ? "nothing handed in"
                : missing.isEmpty() ? "complete"
                        : "complete; nothing handed in: " + missing;
    }
}
