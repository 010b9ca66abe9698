// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import workbook.course.WorkbookException;

/**
 * {@code result.json} for Classroom 50: schemas/result-v1.schema.json of
 * foundation50/classroom50. Who and what is graded is in its runner's environment.
 *
 * <p>Scores are obligatory. An answer that was not judged is worth 0 of 0, so that no
 * points are lost by it, and its name says why; the list of tests is never empty, which
 * would count as passed. The runner reports an error if the autograder's exit code is not
 * 0: an autograder hands on 3 and 4, and makes 0 of 1.
 */
record Classroom50Report(Map<String, String> environment) {

    static String of(Scoreboard board, Map<String, String> environment) {
        return Json.text(new Classroom50Report(environment).document(board));
    }

    private Map<String, Object> document(Scoreboard board) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return Json.object("schema", "classroom50/result/v1", "classroom",
                needed("CLASSROOM"), "assignment", needed("ASSIGNMENT"),
                "assignment_type", given("ASSIGNMENT_TYPE").orElse("individual"), "owner",
                given("OWNER").orElseGet(() -> needed("USERNAME")), "submission",
                needed("SUBMISSION_TAG"), "commit", needed("COMMIT_URL"), "release",
                needed("RELEASE_URL"), "review",
                given("REVIEW_URL").orElseGet(() -> needed("COMMIT_URL")), "datetime",
                now, "graded_at", now, "score", board.earned(), "max-score",
                board.entries().stream().filter(ExerciseScore::counts)
                        .mapToInt(ExerciseScore::points).sum(),
                "tests", board.entries().stream().map(Classroom50Report::test).toList());
    }

    private Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(v -> !v.isEmpty());
    }

    private String needed(String variable) {
        return given(variable).orElseThrow(() -> WorkbookException.usage(variable
                + " is missing, which the runner of Classroom 50 sets and a report for"
                + " classroom50 needs: run it there, with sudo -E"));
    }

    private static Map<String, Object> test(ExerciseScore score) {
        String why = score.counts() ? "" : " (not graded: " + score.state() + ")";
        return Json.object("test-name", score.name() + why, "passed", score.passed(),
                "score", score.score().orElse(0), "max-score",
                score.counts() ? score.points() : 0, "verdict", score.state(), "seed",
                score.grade().map(Grade::seed), "output", score.story());
    }
}
