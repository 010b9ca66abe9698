// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.asciidoc.BookIndex;
import workbook.course.Course;
import workbook.course.Problem;
import workbook.transcript.ConsoleBlock;

final class ConsoleRulesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void make() {
        new SmallCourse(folder);
    }

    private List<String> problems(Map<String, String> attributes, String... lines) {
        return ConsoleRules.problems(
                new ConsoleBlock(new BookIndex.Listing(folder.resolve("x.adoc"), 2, "",
                        attributes, List.of(lines))),
                new Course(folder))
                .map(Problem::what).toList();
    }

    @Test
    void a_block_that_can_be_run_is_right() {
        assertThat(problems(Map.of("session", "a", "status", "1", "needs", "docker,nft",
                "solved", "1.1"), "# x", "y")).isEmpty();
    }

    @Test
    void a_block_that_is_not_run_has_a_reason() {
        assertThat(problems(Map.of("run", "no"), "# x")).singleElement().asString()
                .contains("reason");
        assertThat(problems(Map.of("run", "no", "because", "it takes a day"), "# x"))
                .isEmpty();
        assertThat(problems(Map.of("because", "it takes a day"), "# x")).hasSize(1);
    }

    @Test
    void an_attribute_is_known_and_has_its_form() {
        assertThat(problems(Map.of("sesion", "a"), "# x")).singleElement().asString()
                .contains("sesion");
        assertThat(problems(Map.of("run", "maybe"), "# x")).hasSize(1);
        assertThat(problems(Map.of("session", ""), "# x")).hasSize(1);
        assertThat(problems(Map.of("timeout", "long"), "# x")).hasSize(1);
        assertThat(problems(Map.of("mask", "("), "# x")).hasSize(1);
    }

    @Test
    void an_exercise_that_is_solved_is_one_of_the_course() {
        assertThat(problems(Map.of("solved", "1.2"), "# x")).singleElement().asString()
                .contains("[1.2]");
        assertThat(problems(Map.of("solved", "all"), "# x")).hasSize(1);
    }

    @Test
    void a_block_begins_with_a_prompt_and_a_command() {
        assertThat(problems(Map.of(), "x")).singleElement().asString().contains("prompt");
        assertThat(problems(Map.of(), "# ")).hasSize(1);
    }

    @Test
    void a_block_has_one_status_or_one_for_each_command() {
        assertThat(problems(Map.of("status", "1,2"), "# x")).hasSize(1);
        assertThat(problems(Map.of("status", "1,2"), "# x", "# y")).isEmpty();
    }
}
