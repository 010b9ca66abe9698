// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
record Classroom50Report(String schema, String classroom, String assignment,
        @SerializedName("assignment_type") String type, String owner, String submission,
        String commit, String release, String review, String datetime,
        @SerializedName("graded_at") String gradedAt, int score,
        @SerializedName("max-score") int most, List<Test> tests) {

    static String of(Scoreboard board, Map<String, String> environment) {
        Runner runner = new Runner(environment);
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        List<Test> tests = board.entries().stream().map(Test::of).toList();
        return JsonText.of(new Classroom50Report("classroom50/result/v1",
                runner.says("CLASSROOM"), runner.says("ASSIGNMENT"),
                runner.says("ASSIGNMENT_TYPE", "individual"),
                runner.says("OWNER", runner.says("USERNAME")),
                runner.says("SUBMISSION_TAG"), runner.says("COMMIT_URL"),
                runner.says("RELEASE_URL"),
                runner.says("REVIEW_URL", runner.says("COMMIT_URL")), now, now,
                board.earned(), tests.stream().mapToInt(Test::most).sum(), tests));
    }

    /** The environment of an autograder. */
    private record Runner(Map<String, String> environment) {

        String says(String variable) {
            return Optional.ofNullable(environment.get(variable))
                    .filter(v -> !v.isEmpty())
                    .orElseThrow(() -> WorkbookException.usage(variable + " is missing,"
                            + " which the runner of Classroom 50 sets and a report for"
                            + " classroom50 needs: run it there, with sudo -E"));
        }

        String says(String variable, String otherwise) {
            String value = environment.getOrDefault(variable, "");
            return value.isEmpty() ? otherwise : value;
        }
    }

    private record Test(@SerializedName("test-name") String name, boolean passed,
            int score, @SerializedName("max-score") int most, String verdict, Long seed,
            String output) {

        static Test of(ExerciseScore entry) {
            return new Test(
                    entry.counts() ? entry.name() : entry.name() + " (not graded: "
                            + entry.state() + ")",
                    entry.passed(), entry.score().orElse(0),
                    entry.counts() ? entry.points() : 0, entry.state(),
                    entry.grade().map(Grade::seed).orElse(null), entry.story());
        }
    }
}
