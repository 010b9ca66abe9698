// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Chapter;
import workbook.course.ExerciseNumber;
import workbook.course.WorkbookException;
import workbook.grader.ToyCourse;

final class CatchUpTest {

    private static final ExerciseNumber FIRST = new ExerciseNumber(1, 1);

    @TempDir
    private Path directory;
    private ToyCourse toy;
    private Workspace workspace;

    @BeforeEach
    void a_workspace() {
        toy = new ToyCourse(directory.resolve("book"));
        workspace = new Workspace(directory.resolve("mine"), toy.course());
        workspace.start();
    }

    private Path answer() {
        return workspace.file(toy.assignment());
    }

    private Chapter chapter() {
        return toy.course().chapter("ch01");
    }

    private Path take() {
        CatchUp catchUp = CatchUp.of(workspace, chapter());
        Path kept = catchUp.keep();
        catchUp.take();
        return kept;
    }

    @Nested
    class Where_the_reader_has_written {

        @BeforeEach
        void something() throws IOException {
            Files.writeString(answer(), "mine");
        }

        @Test
        void it_brings_the_reference_without_marks() {
            take();
            assertThat(answer()).content().contains("return 42;")
                    .doesNotContain("tag::", "end::", "TODO");
            assertThat(workspace.holdsReference(toy.assignment())).isTrue();
        }

        @Test
        void it_keeps_what_was_there() {
            Path kept = take();
            assertThat(kept.getFileName().toString()).matches("ch01-\\d{8}-\\d{6}");
            assertThat(kept.resolve("ch01-toy/src/main/java/toy/Answer.java"))
                    .hasContent("mine");
        }

        @Test
        void it_keeps_what_is_saved_at_the_last_moment() throws IOException {
            CatchUp catchUp = CatchUp.of(workspace, chapter());
            Path kept = catchUp.keep();
            Files.writeString(answer(), "saved just now");
            catchUp.take();
            assertThat(kept.resolve("ch01-toy/src/main/java/toy/Answer.java"))
                    .hasContent("saved just now");
        }

        @Test
        void it_never_keeps_two_in_one_folder() throws IOException {
            Path first = take();
            Files.writeString(answer(), "again");
            assertThat(take()).isNotEqualTo(first);
        }

        @Test
        void it_changes_nothing_when_that_cannot_be_kept() throws IOException {
            Files.writeString(workspace.directory().resolve("kept"), "in the way");
            assertThatThrownBy(CatchUpTest.this::take)
                    .isInstanceOf(WorkbookException.class)
                    .hasMessageContaining("nothing is replaced");
            assertThat(answer()).hasContent("mine");
        }
    }

    @Test
    void what_is_the_readers_alone_stays() throws IOException {
        Path own = Files.writeString(answer().resolveSibling("Own.java"), "mine");
        take();
        assertThat(own).hasContent("mine");
    }

    @Test
    void a_missing_file_is_brought_back() throws IOException {
        Files.delete(answer());
        take();
        assertThat(workspace.holdsReference(toy.assignment())).isTrue();
    }

    @Test
    void its_exercises_are_caught_up_but_not_passed() {
        take();
        assertThat(workspace.progress().state(FIRST)).isEqualTo(Progress.State.CAUGHT_UP);
        assertThat(workspace.progress().passed(FIRST)).isFalse();
    }

    @Test
    void what_was_passed_stays_so() {
        workspace.progress().mark(FIRST, Progress.State.PASSED);
        take();
        assertThat(workspace.progress().passed(FIRST)).isTrue();
    }

    @Test
    void a_second_time_nothing_differs() {
        take();
        assertThat(CatchUp.of(workspace, chapter()).texts()).isEmpty();
    }
}
