// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Assignment;
import workbook.course.Hole;
import workbook.grader.ToyCourse;

/** The reader's own code, as the launchers run it. */
final class OwnMasonTest {

    @TempDir
    private Path directory;
    private ToyCourse toy;
    private Workspace workspace;

    @BeforeEach
    void where_names_have_spaces_and_quotes() throws IOException {
        toy = new ToyCourse(directory.resolve("the reader's book"));
        Path script = Files.writeString(toy.root().resolve("workbook"), """
                #!/bin/sh
                printf '%s\\n' "$WORKBOOK_WORKSPACE" "$@"
                """);
        script.toFile().setExecutable(true);
        workspace = new Workspace(directory.resolve("my work"), toy.course());
        workspace.start();
    }

    private String launched() throws Exception {
        Process launcher = new ProcessBuilder(workspace.directory().resolve("mason")
                .toString(), "run", "a b").redirectErrorStream(true).start();
        return new String(launcher.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void the_launcher_hands_its_words_to_the_book_and_says_whose_code_is_meant()
            throws Exception {
        assertThat(launched().lines()).containsExactly(
                workspace.directory().toString(), "own-mason", "run", "a b");
    }

    @Test
    void the_launcher_says_what_to_do_when_the_book_has_moved() throws Exception {
        Files.move(toy.root(), directory.resolve("elsewhere"));
        assertThat(launched()).contains("the book is not at", "start --workspace");
    }

    private FilledHoles filled(String text) {
        return FilledHoles.in(Path.of("Answer.java"), text, List.of(toy.assignment()));
    }

    @Test
    void an_open_hole_has_the_references_answer_and_its_exercise_is_named() {
        FilledHoles whole = filled(workspace.text(Path.of("ch01-toy")
                .resolve(toy.assignment().file())).orElseThrow());
        assertThat(whole.text()).contains("return 42;").doesNotContain("TODO");
        assertThat(whole.filled()).extracting(Assignment::number)
                .containsExactly(toy.assignment().number());
    }

    @Test
    void what_the_reader_wrote_stays() {
        String mine = toy.assignment().source().filled(Hole::answer)
                .replace("return 42;", "return 6 * 7;");
        assertThat(filled(mine).text()).isEqualTo(mine);
        assertThat(filled(mine).filled()).isEmpty();
    }
}
