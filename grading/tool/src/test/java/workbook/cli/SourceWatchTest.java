// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.ExerciseNumber;
import workbook.grader.ToyCourse;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;

@Timeout(20)
final class SourceWatchTest {

    @TempDir
    private Path directory;
    private Workspace workspace;
    private Path answer;
    private SourceWatch watch;

    @BeforeEach
    void somebody_watches() {
        ToyCourse toy = new ToyCourse(directory.resolve("book"));
        workspace = new Workspace(directory.resolve("mine"), toy.course());
        workspace.start();
        answer = workspace.file(toy.assignment());
        watch = new SourceWatch(workspace);
    }

    @Test
    void what_is_saved_meanwhile_is_seen() throws Exception {
        Files.writeString(answer, "mine");
        assertThat(watch.saved()).containsExactly(answer);
    }

    @Test
    void two_quick_savings_are_one() throws Exception {
        Files.writeString(answer, "half");
        Files.writeString(answer, "half and half");
        watch.saved();
        assertThat(further()).isNotDone();
    }

    @Test
    void a_deleted_file_is_seen() throws Exception {
        Files.delete(answer);
        assertThat(watch.saved()).containsExactly(answer);
    }

    @Test
    void a_whole_folder_may_vanish() throws Exception {
        Files.delete(answer);
        Files.delete(answer.getParent());
        assertThat(watch.saved()).containsExactly(answer);
    }

    @Test
    void what_an_editor_or_a_catch_up_puts_beside_is_not_a_saving() throws Exception {
        Files.writeString(answer.resolveSibling(".#Answer.java"), "");
        Files.createDirectories(workspace.directory().resolve("kept"));
        Files.writeString(workspace.directory().resolve("kept/Answer.java"), "");
        assertThat(further()).isNotDone();
    }

    /** The next saving; it had time enough for some looks at what has been saved. */
    private CompletableFuture<Set<Path>> further() throws InterruptedException {
        CompletableFuture<Set<Path>> further = CompletableFuture.supplyAsync(() -> {
            try {
                return watch.saved();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        TimeUnit.MILLISECONDS.sleep(500);
        return further;
    }

    @Test
    void the_exercise_of_the_saved_file_is_checked() {
        assertThat(NextStep.of(workspace).after(Set.of(answer))).singleElement()
                .matches(a -> workspace.file(a).equals(answer));
    }

    @Test
    void after_any_other_file_it_is_the_next_open_one() throws IOException {
        Set<Path> other = Set.of(answer.resolveSibling("Own.java"));
        assertThat(NextStep.of(workspace).after(other)).hasSize(1);
        workspace.progress().mark(new ExerciseNumber(1, 1), Progress.State.PASSED);
        assertThat(NextStep.of(workspace).after(other)).isEmpty();
        assertThat(NextStep.of(workspace).after(Set.of(answer))).hasSize(1);
    }
}
