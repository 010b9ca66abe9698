// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.util.Map;
import java.util.Optional;

/**
 * The result of a grader of GitHub Classroom, as
 * {@code classroom-resources/autograding-grading-reporter} reads it.
 *
 * <p>The greatest score is left out unless every answer was judged: the reporter then
 * reports no points instead of too few, and fails because of the status.
 */
final class GithubReport {

    private GithubReport() {
    }

    static String of(Scoreboard board) {
        boolean passed = board.entries().stream().allMatch(ExerciseScore::passed);
        return Json.text(Json.object("version", 1, "status",
                status(board.conclusive(), passed), "max_score",
                Optional.of(board.points()).filter(p -> board.conclusive()), "tests",
                board.entries().stream().map(GithubReport::test).toList()));
    }

    /** The reporter prints the message of an error, where a line may be a command. */
    private static Map<String, Object> test(ExerciseScore score) {
        return Json.object("name", score.name(), "status",
                status(score.counts(), score.passed()), "score", score.score(), "message",
                score.counts() ? score.story() : score.headline(), "test_code", "",
                "filename", score.file(), "line_no", 0, "execution_time",
                score.seconds() + "s");
    }

    private static String status(boolean judged, boolean passed) {
        if (!judged) {
            return "error";
        }
        return passed ? "pass" : "fail";
    }
}
