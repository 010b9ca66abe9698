// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.ExerciseNumber;

final class ProgressTest {

    private static final ExerciseNumber FIRST = new ExerciseNumber(1, 1);

    @TempDir
    private Path directory;
    private Progress progress;

    @BeforeEach
    void none_yet() {
        progress = new Progress(directory.resolve("progress.properties"));
    }

    @Test
    void it_is_kept_and_can_be_lost() {
        assertThat(progress.passed(FIRST)).isFalse();
        progress.mark(FIRST, Progress.State.PASSED);
        progress.markHints(FIRST, 2);
        assertThat(progress.passed(FIRST)).isTrue();
        assertThat(progress.hints(FIRST)).isEqualTo(2);
        progress.mark(FIRST, Progress.State.OPEN);
        assertThat(progress.file()).hasContent("hints.1.1=2");
    }

    @Test
    void who_caught_up_may_go_on_and_has_not_passed() {
        progress.mark(FIRST, Progress.State.CAUGHT_UP);
        assertThat(progress.done(FIRST)).isTrue();
        assertThat(progress.passed(FIRST)).isFalse();
    }

    @Test
    void who_caught_up_can_still_pass() {
        progress.mark(FIRST, Progress.State.CAUGHT_UP);
        progress.mark(FIRST, Progress.State.PASSED);
        assertThat(progress.state(FIRST)).isEqualTo(Progress.State.PASSED);
        assertThat(progress.passed(FIRST)).isTrue();
    }

    @Test
    void that_an_answer_was_shown_is_not_forgotten() {
        progress.markAnswerShown(FIRST);
        progress.mark(FIRST, Progress.State.PASSED);
        progress.mark(FIRST, Progress.State.OPEN);
        assertThat(progress.answerShown(FIRST)).isTrue();
    }

    @Test
    void a_broken_line_costs_that_line_alone() throws IOException {
        Files.write(progress.file(), new byte[]{'h', (byte) 0xff, '=', '\n'});
        Files.writeString(progress.file(), "hints.1.1=many\n???\npassed.1.1=yes\n",
                StandardOpenOption.APPEND);
        assertThat(progress.hints(FIRST)).isZero();
        assertThat(progress.passed(FIRST)).isTrue();
    }

    @Test
    void nothing_but_the_file_itself_is_left() throws IOException {
        progress.mark(FIRST, Progress.State.PASSED);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(progress.file());
        }
    }
}
