// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.Map;

/**
 * {@code results.json} as Gradescope's autograder specification has it:
 * gradescope-autograders.readthedocs.io/en/latest/specs.
 *
 * <p>There is no total; Gradescope adds up the scores of the tests. A test without a
 * score is a remark, which the specification allows for: so an answer that was not judged
 * gets no zero, and the output at the top says that the sum isn't final. If none was
 * judged there is no score at all, and Gradescope reports that the autograder failed.
 */
final class GradescopeReport {

    // Anything but text would be rendered: an answer could send HTML.
    private static final String TEXT = "text";
    private static final String VISIBLE = "visible";

    private GradescopeReport() {
    }

    static String of(Scoreboard board) {
        return Json.text(Json.object("execution_time", board.seconds(), "output",
                board.summary(), "output_format", TEXT, "test_output_format", TEXT,
                "test_name_format", TEXT, "visibility", VISIBLE, "tests",
                board.entries().stream().map(GradescopeReport::test).toList(),
                "extra_data", Json.object("complete", board.conclusive())));
    }

    private static Map<String, Object> test(ExerciseScore score) {
        return Json.object("score", score.score(), "max_score",
                score.score().map(s -> score.points()), "status",
                score.passed() ? "passed" : "failed", "name", score.assignment().title(),
                "number", score.assignment().number().toString(), "output", score.story(),
                "visibility", VISIBLE, "extra_data", Json.object("verdict", score.state(),
                        "seed", score.grade().map(Grade::seed)));
    }
}
