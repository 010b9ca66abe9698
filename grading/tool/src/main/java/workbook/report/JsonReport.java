// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.List;
import java.util.Map;

/**
 * The workbook's own format, and the one that leaves nothing out. A change of what a
 * member means needs another number of the schema.
 */
final class JsonReport {

    private static final String SCHEMA = "workbook/grades/1";

    private JsonReport() {
    }

    /** It is complete when every answer was judged: only then {@code earned} is final. */
    static String of(Scoreboard board) {
        return Json.text(Json.object("schema", SCHEMA, "submission",
                PrintableText.in(board.submission()), "complete", board.conclusive(),
                "earned", board.earned(), "points", board.points(), "seconds",
                board.seconds(), "exercises",
                board.entries().stream().map(JsonReport::exercise).toList()));
    }

    private static Map<String, Object> exercise(ExerciseScore score) {
        return Json.object("number", score.assignment().number().toString(), "title",
                score.assignment().title(), "chapter",
                score.assignment().chapter().name(), "verdict", score.state(), "earned",
                score.score(), "points", score.points(), "seed",
                score.grade().map(Grade::seed), "seconds",
                score.grade().map(g -> score.seconds()), "complaints",
                score.grade().map(Grade::complaints).orElse(List.of()));
    }
}
