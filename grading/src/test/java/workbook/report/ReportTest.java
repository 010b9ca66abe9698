// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.exercise.Assignment;
import workbook.grader.ToyCourse;

final class ReportTest {

    @TempDir
    private Path directory;
    private Scoreboard board;

    @BeforeEach
    void two_grades() {
        Assignment assignment = new ToyCourse(directory).assignment();
        board = Scoreboard.of("me", List.of(assignment, assignment))
                .with(grade(assignment, Verdict.PASS)).with(grade(assignment,
                        Verdict.WRONG,
                        new Complaint("a \"test\"", "a\nb", "\\", "\u0001")));
    }

    private static Grade grade(Assignment assignment, Verdict verdict,
            Complaint... complaints) {
        return new Grade(assignment, verdict, List.of(complaints), 7,
                Duration.ofSeconds(1));
    }

    @Test
    void a_scoreboard_adds_up() {
        StringWriter text = new StringWriter();
        board.tell(new Page(new PrintWriter(text), false));
        assertThat(text.toString()).endsWith("10 of 20 points\n").contains("WRONG")
                .doesNotContain("\u001b");
        assertThat(board.exitCode()).isEqualTo(1);
    }

    @Test
    void json_escapes_what_it_must() {
        assertThat(Json.of(Map.of("k", List.of(1, "a\"\\\n\u0001…"))))
                .isEqualTo("{\"k\": [1,\n  \"a\\\"\\\\\\n\\u0001…\"]}");
    }

    @Test
    void a_report_for_programs_holds_all_grades() {
        Path file = directory.resolve("grades.json");
        new JsonReport(file).write(board);
        assertThat(file).content().startsWith("{\"earned\": 10, \"points\": 20,")
                .contains("\"verdict\": \"WRONG\"");
    }
}
