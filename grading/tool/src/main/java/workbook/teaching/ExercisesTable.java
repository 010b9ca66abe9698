// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.course.Assignment;
import workbook.report.Csv;
import workbook.report.Verdict;
import workbook.workspace.AtomicFile;

/** What a class made of each exercise: a row for each. */
record ExercisesTable(Path out, List<Student> students, List<Assignment> assignments) {

    static final String NAME = "exercises.csv";

    private static final List<String> HEADINGS = List.of("exercise", "title", "points",
            "handed in", "passed", "failed", "not graded", "median seconds",
            "commonest complaint", "of how many");

    void write() {
        List<SavedGrades> all = students.stream()
                .map(s -> SavedGrades.in(out.resolve(s.reports()))).toList();
        StringBuilder rows = new StringBuilder(Csv.row(HEADINGS));
        assignments.forEach(a -> rows.append(Csv.row(cells(a, all))));
        new AtomicFile(out.resolve(NAME)).save(rows.toString());
    }

    private static List<String> cells(Assignment assignment, List<SavedGrades> all) {
        List<SavedGrades> handedIn = all.stream()
                .filter(g -> g.verdict(assignment).isPresent() && !g.nothing(assignment))
                .toList();
        long settled = handedIn.stream().filter(g -> g.settled(assignment)).count();
        long passed = handedIn.stream().filter(g -> g.verdict(assignment)
                .equals(Optional.of(Verdict.PASS))).count();
        List<String> cells = new ArrayList<>(List.of(assignment.number().toString(),
                assignment.title(), "" + assignment.points(), "" + handedIn.size(),
                "" + passed, "" + (settled - passed), "" + (handedIn.size() - settled),
                median(assignment, handedIn)));
        Optional<Map.Entry<String, Long>> commonest = commonest(assignment, handedIn);
        cells.add(commonest.map(Map.Entry::getKey).orElse(""));
        cells.add(commonest.map(c -> "" + c.getValue()).orElse(""));
        return cells;
    }

    private static String median(Assignment assignment, List<SavedGrades> handedIn) {
        List<Double> seconds = handedIn.stream()
                .flatMap(g -> g.seconds(assignment).stream()).sorted().toList();
        return seconds.isEmpty() ? "" : "" + seconds.get(seconds.size() / 2);
    }

    private static Optional<Map.Entry<String, Long>> commonest(Assignment assignment,
            List<SavedGrades> handedIn) {
        return handedIn.stream().map(g -> g.complaint(assignment))
                .filter(c -> !c.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new,
                        Collectors.counting()))
                .entrySet().stream().max(Map.Entry.comparingByValue());
    }
}
