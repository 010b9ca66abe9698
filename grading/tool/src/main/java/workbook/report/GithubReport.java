// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * The result of a grader of GitHub Classroom, as
 * {@code classroom-resources/autograding-grading-reporter} reads it.
 *
 * <p>The greatest score is left out unless every answer was judged: the reporter then
 * reports no points instead of too few, and fails because of the status.
 */
record GithubReport(int version, String status,
        @SerializedName("max_score") Integer most, List<Test> tests) {

    static String of(Scoreboard board) {
        return JsonText.of(new GithubReport(1, status(board),
                board.conclusive() ? board.points() : null,
                board.entries().stream().map(Test::of).toList()));
    }

    private static String status(Scoreboard board) {
        if (!board.conclusive()) {
            return "error";
        }
        return board.entries().stream().allMatch(ExerciseScore::passed) ? "pass" : "fail";
    }

    /** @param line 0 keeps the reporter from naming one */
    private record Test(String name, String status, Integer score, String message,
            @SerializedName("test_code") String code, String filename,
            @SerializedName("line_no") int line,
            @SerializedName("execution_time") String took) {

        static Test of(ExerciseScore entry) {
            return new Test(entry.name(), status(entry),
                    entry.counts() ? entry.score().getAsInt() : null, message(entry), "",
                    entry.file(), 0, entry.seconds() + "s");
        }

        /** The reporter prints that of an error, where a line may be a command. */
        private static String message(ExerciseScore entry) {
            return entry.counts() ? entry.story() : entry.headline();
        }

        private static String status(ExerciseScore entry) {
            if (!entry.counts()) {
                return "error";
            }
            return entry.passed() ? "pass" : "fail";
        }
    }
}
