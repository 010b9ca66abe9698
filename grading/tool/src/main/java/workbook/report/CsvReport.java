// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.List;
import java.util.stream.Collectors;

/** A row for each exercise. */
final class CsvReport {

    private static final List<String> HEADER = List.of("submission", "exercise", "title",
            "verdict", "earned", "points", "seed", "seconds", "explanation");

    private CsvReport() {
    }

    static String of(Scoreboard board) {
        return Csv.row(HEADER) + board.entries().stream()
                .map(e -> Csv.row(cells(board, e))).collect(Collectors.joining());
    }

    /** Who was not judged has earned nothing known: an empty cell, no zero. */
    private static List<String> cells(Scoreboard board, ExerciseScore entry) {
        return List.of(PrintableText.in(board.submission()),
                entry.assignment().number().toString(), entry.assignment().title(),
                entry.state(), entry.score().map(String::valueOf).orElse(""),
                "" + entry.points(), entry.grade().map(g -> "" + g.seed()).orElse(""),
                entry.grade().map(g -> "" + entry.seconds()).orElse(""), entry.story());
    }
}
