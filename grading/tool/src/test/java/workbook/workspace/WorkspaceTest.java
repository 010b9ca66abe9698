// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.WorkbookException;
import workbook.grader.ToyCourse;
import workbook.workspace.FileUpdate.Kind;

final class WorkspaceTest {

    @TempDir
    private Path directory;
    private ToyCourse toy;
    private Workspace workspace;

    @BeforeEach
    void a_course() {
        toy = new ToyCourse(directory.resolve("book"));
        workspace = new Workspace(directory.resolve("mine"), toy.course());
    }

    private Path answer() {
        return workspace.file(toy.assignment());
    }

    @Test
    void it_has_holes_and_no_marks() throws IOException {
        workspace.start();
        assertThat(answer()).content().contains("// TODO 1.1: answer.")
                .doesNotContain("42", "tag::", "end::");
    }

    @Test
    void it_leaves_what_the_reader_has_written() throws IOException {
        workspace.start();
        Files.writeString(answer(), "mine");
        Workspace.Start again = workspace.start();
        assertThat(answer()).hasContent("mine");
        assertThat(again.update().files(Kind.MISSING)).isEmpty();
    }

    @Test
    void it_brings_back_what_was_deleted() throws IOException {
        workspace.start();
        Files.delete(answer());
        assertThat(workspace.start().update().files(Kind.MISSING)).singleElement()
                .matches(f -> answer().endsWith(f.path()));
        assertThat(answer()).exists();
    }

    @Test
    void it_is_asked_for_when_it_is_not_there() {
        assertThatThrownBy(workspace::required).isInstanceOf(WorkbookException.class)
                .hasMessageContaining("run ./workbook start first");
    }

    @Test
    void it_finds_the_hole_as_long_as_the_todo_or_its_neighbour_stands()
            throws IOException {
        workspace.start();
        assertThat(workspace.whereToLook(toy.assignment())).endsWith("Answer.java:6");
        Files.writeString(answer(), Files.readString(answer())
                .replace("        // TODO 1.1: answer.\n", "")
                .replace("package toy;\n", "package toy;\n\n"));
        assertThat(workspace.whereToLook(toy.assignment())).endsWith("Answer.java:7");
    }

    @Test
    void it_is_an_ordinary_project() {
        workspace.start();
        assertThat(directory.resolve("mine")).isDirectoryContaining("glob:**/.gitignore")
                .isDirectoryContaining("glob:**/.editorconfig")
                .isDirectoryContaining("glob:**/README.md");
        assertThat(directory.resolve("mine/pom.xml")).content()
                .contains("<module>ch01-toy</module>");
        assertThat(directory.resolve("mine/ch01-toy/pom.xml")).content()
                .contains("<artifactId>workspace</artifactId>")
                .doesNotContain("system", directory.toString());
    }

    @Test
    void it_tells_which_exercises_are_new() throws IOException {
        assertThat(workspace.start().exercises()).isEmpty();
        assertThat(workspace.start().exercises()).isEmpty();
        Files.writeString(directory.resolve("mine").resolve(Workspace.MARKER),
                "A workspace of the workbook.\nexercise 9.9\n");
        assertThat(workspace.start().exercises()).containsExactly(toy.assignment());
        assertThat(workspace.start().exercises()).isEmpty();
    }

    @Test
    void it_may_lie_where_names_have_spaces_and_umlauts() {
        Workspace odd = new Workspace(directory.resolve("Mein Ärger/ws"), toy.course());
        odd.start();
        assertThat(odd.whereToLook(toy.assignment())).endsWith("Answer.java:6");
    }

    @Test
    void it_says_why_it_cannot_be_written() throws IOException {
        Files.writeString(directory.resolve("mine"), "a file");
        assertThatThrownBy(workspace::start).isInstanceOf(WorkbookException.class)
                .hasMessageContaining("cannot write the workspace: " + directory
                        .resolve("mine"))
                .hasMessageContaining("is not a folder; name another place");
    }

    @Test
    void it_says_what_to_do_about_a_full_disk() {
        assertThat(FileFailure.of("cannot write",
                new IOException("No space left on device")))
                .hasMessageStartingWith(
                        "cannot write: No space left on device; make room");
    }

    @Test
    void the_hole_is_shown_with_its_method() {
        workspace.start();
        assertThat(workspace.place(toy.assignment()).orElseThrow().method())
                .startsWith("    public static int answer() throws Exception {",
                        "        // TODO 1.1: answer.")
                .endsWith("    }");
    }

    @Test
    void the_answer_is_shown_with_its_method() {
        assertThat(HoleLocation.ofAnswer(toy.assignment()).method()).containsExactly(
                "    public static int answer() throws Exception {",
                "        return 42;", "    }");
    }

    @Test
    void a_file_that_is_no_text_is_still_found() throws IOException {
        workspace.start();
        Files.write(answer(), new byte[]{(byte) 0xff, '\n'});
        assertThat(workspace.whereToLook(toy.assignment())).endsWith("Answer.java:1");
    }

    @Test
    void under_sudo_it_belongs_to_who_asked_for_it() {
        assertThat(FileOwner.of(Map.of("SUDO_UID", "1000", "SUDO_GID", "1001")))
                .isEqualTo(new FileOwner(Optional.of(1000), Optional.of(1001)));
        assertThat(FileOwner.of(Map.of("SUDO_UID", "$(id)")).user()).isEmpty();
    }

    @Test
    void prose_is_broken_between_words() {
        assertThat(WordWrap.wrapped("one two three\nfour", 8)).containsExactly("one two",
                "three", "four");
    }
}
