// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.List;
import java.util.stream.Collectors;

/** A row for each exercise: RFC 4180. */
final class CsvReport {

    private static final List<String> HEADER = List.of("submission", "exercise", "title",
            "verdict", "earned", "points", "seed", "seconds", "explanation");

    private CsvReport() {
    }

    static String of(Scoreboard board) {
        return row(HEADER) + board.entries().stream()
                .map(e -> row(cells(board, e))).collect(Collectors.joining());
    }

    /** Who was not judged has earned nothing known: an empty cell, no zero. */
    private static List<String> cells(Scoreboard board, Entry entry) {
        return List.of(Visible.in(board.submission()),
                entry.assignment().number().toString(), entry.assignment().title(),
                entry.state(), entry.counts() ? "" + entry.score().getAsInt() : "",
                "" + entry.points(), entry.grade().map(g -> "" + g.seed()).orElse(""),
                entry.grade().map(g -> "" + entry.seconds()).orElse(""), entry.story());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvReport::cell).collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String cell(String text) {
        String plain = noFormula(text);
        return plain.matches("(?s).*[,\"\r\n].*")
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }

    /** A spreadsheet runs what begins so; a number with its sign is left alone. */
    private static String noFormula(String text) {
        return text.matches("(?s)[=+@\t-].*") && !text.matches("-?\\d+(\\.\\d+)?")
                ? "'" + text
                : text;
    }
}
