// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import com.google.gson.annotations.SerializedName;
import java.util.List;
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
record GradescopeReport(@SerializedName("execution_time") double seconds, String output,
        @SerializedName("output_format") String outputFormat,
        @SerializedName("test_output_format") String testOutputFormat,
        @SerializedName("test_name_format") String testNameFormat, String visibility,
        List<Test> tests, @SerializedName("extra_data") Map<String, Object> extra) {

    // Anything but text would be rendered: an answer could send HTML.
    private static final String TEXT = "text";
    private static final String VISIBLE = "visible";

    static String of(Scoreboard board) {
        return JsonText.of(new GradescopeReport(board.seconds(), board.summary(), TEXT,
                TEXT, TEXT, VISIBLE, board.entries().stream().map(Test::of).toList(),
                Map.of("complete", board.conclusive())));
    }

    private record Test(Integer score, @SerializedName("max_score") Integer most,
            String status, String name, String number, String output, String visibility,
            @SerializedName("extra_data") Map<String, Object> extra) {

        static Test of(ExerciseScore entry) {
            Integer score = entry.counts() ? entry.score().getAsInt() : null;
            return new Test(score, score == null ? null : (Integer) entry.points(),
                    entry.passed() ? "passed" : "failed", entry.assignment().title(),
                    entry.assignment().number().toString(), entry.story(), VISIBLE,
                    extra(entry));
        }

        private static Map<String, Object> extra(ExerciseScore entry) {
            return entry.grade().<Map<String, Object>>map(
                    g -> Map.of("verdict", entry.state(), "seed", g.seed()))
                    .orElse(Map.of("verdict", entry.state()));
        }
    }
}
