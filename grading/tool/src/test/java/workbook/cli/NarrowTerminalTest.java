// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ToyCourse;
import workbook.testkit.Requires;
import workbook.workspace.Workspace;

/** On a terminal of 60 columns words are wrapped, and code is not. */
final class NarrowTerminalTest {

    private static final String WIDTH = "workbook.columns";
    private static final String LONG_CODE =
            "        String code = \"a line of code that is"
                    + " wider than the terminal, and stays one line\";";
    private static final String LONG_TITLE =
            "a title that is much longer than what is left"
                    + " of sixty columns after the points";

    @TempDir
    private Path directory;
    private ToyCourse toy;
    private Workspace workspace;

    @BeforeEach
    void sixty_columns() throws IOException {
        System.setProperty(WIDTH, "60");
        toy = new ToyCourse(directory.resolve("book")).tested();
        Path description = toy.assignment().directory()
                .resolve("exercise.properties");
        Files.writeString(description, Files.readString(description)
                .replace("title=Answer", "title=" + LONG_TITLE)
                .replace("todo=answer.", "todo=" + LONG_TITLE + "."));
        Files.writeString(toy.assignment().directory().resolve("hint-1.adoc"),
                "A hint: " + LONG_TITLE);
        workspace = new Workspace(directory.resolve("mine"), toy.course());
        workspace.start();
        Path answer = workspace.file(toy.assignment());
        Files.writeString(answer, Files.readString(answer)
                .replace("        // TODO", LONG_CODE + "\n        // TODO"));
    }

    @AfterEach
    void the_usual_width() {
        System.clearProperty(WIDTH);
    }

    private String fits(String... call) {
        ToolRun run = ToolRun.of(toy, workspace, call);
        assertThat(run.said().lines().filter(l -> !l.equals(LONG_CODE))
                .filter(l -> !l.startsWith("        // TODO")))
                .isNotEmpty().allMatch(l -> l.length() <= 60);
        return run.said();
    }

    @Test
    void show_keeps_code_in_one_line() {
        assertThat(fits("show", "1.1").lines()).contains(LONG_CODE);
    }

    @Test
    void solution_keeps_code_in_one_line() {
        assertThat(fits("solution", "1.1", "--anyway").lines()).contains(LONG_CODE);
    }

    @Test
    void status_wraps_a_title_below_itself() {
        assertThat(fits("status")).containsPattern("(?m)^ {35,}\\w");
    }

    @Test
    void a_hint_is_wrapped() {
        assertThat(fits("hint")).contains("A hint: a title");
    }

    @Test
    @Requires("root")
    void a_verdict_is_wrapped() {
        assertThat(fits("check")).contains("WRONG");
    }

    @Test
    @Requires("root")
    void a_table_of_grades_is_wrapped() {
        assertThat(fits("grade")).contains("0 of 10 points");
    }
}
