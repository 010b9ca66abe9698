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
import workbook.exercise.ExerciseNumber;
import workbook.exercise.Trouble;
import workbook.grader.ToyCourse;

final class WorkspaceTest {

    private static final ExerciseNumber FIRST = new ExerciseNumber(1, 1);

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
        Written again = workspace.start();
        assertThat(answer()).hasContent("mine");
        assertThat(again.fresh()).isZero();
    }

    @Test
    void it_brings_back_what_was_deleted() throws IOException {
        workspace.start();
        Files.delete(answer());
        assertThat(workspace.start().fresh()).isEqualTo(1);
        assertThat(answer()).exists();
    }

    @Test
    void it_is_asked_for_when_it_is_not_there() {
        assertThatThrownBy(workspace::required).isInstanceOf(Trouble.class)
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
    void progress_is_kept_and_can_be_lost() throws IOException {
        workspace.start();
        Progress progress = workspace.progress();
        assertThat(progress.passed(FIRST)).isFalse();
        progress.markPassed(FIRST);
        progress.markHints(FIRST, 2);
        assertThat(workspace.progress().passed(FIRST)).isTrue();
        assertThat(workspace.progress().hints(FIRST)).isEqualTo(2);
        progress.markOpen(FIRST);
        assertThat(progress.file()).hasContent("hints.1.1=2");
    }

    @Test
    void broken_progress_is_as_good_as_none() throws IOException {
        workspace.start();
        Files.writeString(workspace.progress().file(), "hints.1.1=many\n???\n");
        assertThat(workspace.progress().hints(FIRST)).isZero();
    }

    @Test
    void under_sudo_it_belongs_to_who_asked_for_it() {
        assertThat(Owner.of(Map.of("SUDO_UID", "1000", "SUDO_GID", "1001")))
                .isEqualTo(new Owner(Optional.of(1000), Optional.of(1001)));
        assertThat(Owner.of(Map.of("SUDO_UID", "$(id)")).user()).isEmpty();
    }

    @Test
    void prose_is_broken_between_words() {
        assertThat(Prose.wrapped("one two three\nfour", 8)).containsExactly("one two",
                "three", "four");
    }
}
