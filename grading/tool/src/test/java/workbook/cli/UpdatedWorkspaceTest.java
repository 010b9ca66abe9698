// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ToyCourse;
import workbook.testkit.Requires;
import workbook.workspace.Workspace;

/** A workspace whose project has another line before the hole, and another given file. */
final class UpdatedWorkspaceTest {

    private static final String MINE = "package toy;\n\nclass Given { int mine; }\n";

    @TempDir
    private Path directory;
    private ToyCourse toy;
    private Workspace workspace;
    private Path answer;
    private Path given;

    @BeforeEach
    void the_project_changes() throws IOException {
        toy = new ToyCourse(directory.resolve("book")).tested();
        workspace = new Workspace(directory.resolve("mine"), toy.course());
        given = workspace.directory().resolve("ch01-toy/src/main/java/toy/Given.java");
        answer = workspace.file(toy.assignment());
        project("Given.java", "package toy;\n\nclass Given { }\n");
        workspace.start();
        project("Given.java", "package toy;\n\nclass Given { int n; }\n");
        project("Answer.java",
                reference().replace("int answer()", "int answer(int... n)"));
    }

    private void project(String name, String text) throws IOException {
        Files.writeString(toy.root().resolve("ch01-toy/src/main/java/toy/" + name), text);
    }

    private String reference() throws IOException {
        return Files.readString(toy.root().resolve("ch01-toy")
                .resolve(toy.assignment().file()));
    }

    private ToolRun run(String... arguments) {
        return ToolRun.of(toy, workspace, arguments);
    }

    @Test
    void start_brings_untouched_files_up_to_date() {
        assertThat(run("start").said()).contains("2 brought up to date");
        assertThat(given).content().contains("int n;");
        assertThat(answer).content().contains("int... n", "TODO 1.1");
    }

    @Test
    void start_keeps_an_answer_and_renews_what_surrounds_it() throws IOException {
        Files.writeString(answer, Files.readString(answer)
                .replaceAll("(?s)// TODO.*?\\);", "return 6 * 7;"));
        assertThat(run("start").words()).contains("Brought up to date around your answer",
                "they are kept in");
        assertThat(answer).content().contains("int... n", "return 6 * 7;")
                .doesNotContain("TODO");
    }

    @Test
    void start_names_and_keeps_what_the_reader_changed() throws IOException {
        Files.writeString(given, MINE);
        assertThat(run("start").words()).contains(
                "Given, and changed by you: ch01-toy/src/main/java/toy/Given.java",
                "./workbook given FILE");
        assertThat(given).content().contains("mine");
    }

    @Test
    void start_removes_what_the_project_has_no_longer() throws IOException {
        Files.delete(toy.root().resolve("ch01-toy/src/main/java/toy/Given.java"));
        assertThat(run("start").words()).contains("1 removed");
        assertThat(given).doesNotExist();
    }

    @Test
    void start_moves_away_what_the_reader_changed_and_the_project_has_no_longer()
            throws IOException {
        Files.writeString(given, MINE);
        Files.delete(toy.root().resolve("ch01-toy/src/main/java/toy/Given.java"));
        assertThat(run("start").words()).contains("Moved away");
        assertThat(given).doesNotExist();
        assertThat(kept()).hasContent(MINE);
    }

    private Path kept() throws IOException {
        try (var kept = Files.walk(workspace.directory().resolve("kept"))) {
            return kept.filter(f -> f.endsWith("Given.java")).findFirst().orElseThrow();
        }
    }

    @Test
    void given_shows_the_difference() throws IOException {
        Files.writeString(given, MINE);
        assertThat(run("given", "Given.java").said()).contains("- class Given { int n; }",
                "+ class Given { int mine; }");
    }

    @Test
    void given_takes_the_file_and_keeps_the_readers() throws IOException {
        Files.writeString(given, MINE);
        assertThat(run("given", "Given.java", "--take").exitCode()).isZero();
        assertThat(given).content().contains("int n;");
        assertThat(kept()).hasContent(MINE);
        assertThat(run("given").said()).doesNotContain("Given.java");
    }

    @Test
    void given_knows_given_files_only() {
        assertThat(run("given", "Other.java").complained())
                .contains("not a file that you were given: [Other.java]");
    }

    @Test
    @Requires("root")
    void check_names_a_changed_file_before_the_verdict() throws IOException {
        run("start");
        Files.writeString(given, "package toy;\n\nclass Given { int mine }\n");
        assertThat(run("check").words()).startsWith("Given files you have changed:"
                + " ch01-toy/src/main/java/toy/Given.java; see ./workbook given");
    }

    @Test
    @Requires("root")
    void check_says_that_the_workspace_is_behind() {
        assertThat(run("check").words()).startsWith("The project's files are newer than"
                + " those in your workspace: ./workbook start");
        run("start");
        assertThat(run("check").words()).startsWith("exercise 1.1");
    }
}
