// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.course.WorkbookException;

final class FormatsTest {

    private static final Map<String, String> RUNNER = Map.of("CLASSROOM", "cs",
            "ASSIGNMENT", "walls", "USERNAME", "ada", "SUBMISSION_TAG", "submit/1",
            "COMMIT_URL", "https://c", "RELEASE_URL", "https://r");

    @TempDir
    private Path directory;

    private static String text(Format format, Scoreboard board) {
        return format.text(board, RUNNER);
    }

    private JsonObject json(Format format, Function<Boards, Scoreboard> board) {
        String text = text(format, board.apply(new Boards(directory)));
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static Stream<JsonObject> list(JsonObject report, String name) {
        return report.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "GRADESCOPE", "GITHUB", "CLASSROOM50"})
    void json_fits_its_schema_whatever_is_graded(Format format) {
        Boards boards = new Boards(directory);
        assertThat(Stream.of(boards.nasty(), boards.untouched(), boards.judged(),
                boards.caughtUp()))
                .allSatisfy(board -> assertThat(JsonSchemaFactory
                        .getInstance(VersionFlag.V202012)
                        .getSchema(FormatsTest.class
                                .getResourceAsStream(format + ".schema.json"))
                        .validate(text(format, board), InputFormat.JSON)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_hostile_is_handed_on(Format format) {
        assertThat(text(format, new Boards(directory).nasty())).doesNotContain("\u001b",
                "\u009b", "\u202e", "\u0000", "\ud800 ", "\uffff");
    }

    @Test
    void a_caught_up_exercise_has_a_final_zero_and_is_not_said_to_be_wrong() {
        JsonObject report = json(Format.JSON, Boards::caughtUp);
        assertThat(report.get("complete").getAsBoolean()).isTrue();
        JsonObject first = list(report, "exercises").findFirst().orElseThrow();
        assertThat(first.get("verdict").getAsString()).isEqualTo("CAUGHT_UP");
        assertThat(first.get("earned").getAsInt()).isZero();
        assertThat(text(Format.JUNIT, new Boards(directory).caughtUp()))
                .contains("<skipped message=\"caught up: ");
    }

    @Nested
    class Gradescope {

        @Test
        void gets_a_score_only_where_the_answer_was_judged() {
            JsonObject report = json(Format.GRADESCOPE, Boards::nasty);
            assertThat(report.has("score")).isFalse();
            assertThat(list(report, "tests").map(t -> t.has("score"))).containsExactly(
                    true, true, true, true, false, false, false);
            assertThat(report.get("output").getAsString()).contains("not final");
        }
    }

    @Nested
    class Github {

        @Test
        void is_told_no_greatest_score_as_long_as_points_may_be_missing() {
            assertThat(json(Format.GITHUB, Boards::nasty).has("max_score")).isFalse();
            assertThat(json(Format.GITHUB, Boards::untouched).get("status").getAsString())
                    .isEqualTo("error");
        }

        @Test
        void is_told_of_an_error_in_one_line_which_its_reporter_prints() {
            assertThat(list(json(Format.GITHUB, Boards::nasty), "tests")
                    .filter(t -> t.get("status").getAsString().equals("error"))
                    .map(t -> t.get("message").getAsString()))
                    .hasSize(3).noneMatch(m -> m.contains("\n"));
        }

        @Test
        void is_told_all_points_at_the_end() {
            JsonObject report = json(Format.GITHUB, Boards::judged);
            assertThat(report.get("max_score").getAsInt()).isEqualTo(20);
            assertThat(list(report, "tests").mapToInt(t -> t.get("score").getAsInt())
                    .sum()).isEqualTo(10);
            assertThat(report.get("status").getAsString()).isEqualTo("fail");
        }
    }

    @Nested
    class Classroom50 {

        @Test
        void loses_nobody_points_for_an_answer_that_was_not_judged() {
            JsonObject report = json(Format.CLASSROOM50, Boards::nasty);
            assertThat(report.get("score").getAsInt()).isEqualTo(10);
            assertThat(report.get("max-score").getAsInt()).isEqualTo(40);
            assertThat(list(report, "tests")
                    .filter(t -> t.get("max-score").getAsInt() == 0))
                    .hasSize(3).allMatch(t -> t.get("test-name").getAsString()
                            .contains("(not graded: "));
        }

        @Test
        void is_not_told_that_an_untouched_submission_passed() {
            assertThat(list(json(Format.CLASSROOM50, Boards::untouched), "tests"))
                    .hasSize(2).noneMatch(t -> t.get("passed").getAsBoolean());
        }

        @Test
        void needs_to_say_what_is_graded() {
            assertThatThrownBy(() -> Format.CLASSROOM50
                    .text(new Boards(directory).judged(), Map.of()))
                    .isInstanceOf(WorkbookException.class)
                    .hasMessageContaining("CLASSROOM")
                    .hasMessageContaining("sudo -E");
        }
    }
}
