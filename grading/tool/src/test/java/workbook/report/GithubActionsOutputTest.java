// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GithubActionsOutputTest {

    @TempDir
    private Path directory;
    private final StringWriter log = new StringWriter();

    private Scoreboard told(Map<String, String> environment) {
        Scoreboard board = new Boards(directory).nasty();
        new GithubActionsOutput(environment, new PrintWriter(log)).tell(board);
        return board;
    }

    @Test
    void elsewhere_nothing_is_said() {
        told(Map.of());
        assertThat(log.toString()).isEmpty();
    }

    @Test
    void the_result_is_added_to_the_outputs_on_one_line() throws IOException {
        Path outputs = Files.writeString(directory.resolve("outputs"), "a=b\n");
        Scoreboard board = told(Map.of("GITHUB_OUTPUT", outputs.toString()));
        assertThat(Files.readAllLines(outputs)).hasSize(2).first().isEqualTo("a=b");
        String result = Files.readAllLines(outputs).get(1).substring("result=".length());
        assertThat(new String(Base64.getDecoder().decode(result), StandardCharsets.UTF_8))
                .isEqualTo(GithubReport.of(board));
    }

    @Test
    void the_summary_has_a_row_for_each_exercise_and_no_markup_of_the_answer()
            throws IOException {
        Path summary = directory.resolve("summary");
        told(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));
        assertThat(summary).content().startsWith("## 10 of 70 points so far; not final")
                .contains(" | ENV | ? of 10 |\n", " | WRONG | 0 of 10 |\n")
                .doesNotContain("<b>");
    }

    @Test
    void each_exercise_that_did_not_pass_is_one_annotation() {
        told(Map.of("GITHUB_ACTIONS", "true"));
        assertThat(log.toString().lines()).hasSize(6).allMatch(l -> l.matches(
                "::error file=ch01-toy/[^,:]*,title=1\\.\\d Title [^:]*::[^\\n]*"));
    }
}
