// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import workbook.course.ExerciseNumber;
import workbook.grader.ToyCourse;
import workbook.testkit.Requires;
import workbook.workspace.Progress;
import workbook.workspace.Workspace;

final class ReaderTest {

    private static final ExerciseNumber FIRST = new ExerciseNumber(1, 1);
    private static final String DONE =
            "Every exercise is done; sudo ./workbook grade shows your points.";

    @TempDir
    private Path directory;
    private ToyCourse toy;
    private Workspace workspace;
    private String said;
    private String complained;

    @BeforeEach
    void a_course() {
        toy = new ToyCourse(directory.resolve("book"));
        workspace = new Workspace(directory.resolve("mine"), toy.course());
    }

    private int run(String... arguments) {
        ToolRun run = ToolRun.of(toy, workspace, arguments);
        said = run.said();
        complained = run.complained();
        return run.exitCode();
    }

    @Test
    void every_command_says_what_it_and_its_options_are_for() {
        for (CommandLine command : Workbook.commandLine().getSubcommands().values()) {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandName()).isNotEmpty();
            assertThat(command.getCommandSpec().args()).as(command.getCommandName())
                    .allSatisfy(a -> assertThat(a.description()).isNotEmpty());
        }
    }

    @Test
    void without_a_workspace_it_says_how_to_get_one() {
        assertThat(run("status")).isEqualTo(2);
        assertThat(complained).contains("run ./workbook start first");
    }

    @Nested
    class In_a_workspace {

        @BeforeEach
        void just_started() {
            workspace.start();
        }

        @Test
        void an_answer_is_not_shown_before_the_exercise_is_passed() {
            assertThat(run("solution", "1.1")).isEqualTo(2);
            assertThat(complained).contains("exercise 1.1 isn't passed yet", "--anyway");
            assertThat(said).isEmpty();
            assertThat(workspace.progress().answerShown(FIRST)).isFalse();
        }

        @Test
        void an_answer_shown_early_is_noted() {
            assertThat(run("solution", "1.1", "--anyway")).isZero();
            assertThat(said).contains("return 42;", "Answer.java:6", "// TODO 1.1");
            run("status");
            assertThat(said).contains("(answer shown)");
        }

        @Test
        void an_answer_is_shown_once_the_exercise_is_passed() {
            workspace.progress().mark(FIRST, Progress.State.PASSED);
            assertThat(run("solution", "1.1")).isZero();
            assertThat(said).contains("return 42;");
            assertThat(workspace.progress().answerShown(FIRST)).isFalse();
        }

        @Test
        void catching_up_says_what_it_did() throws IOException {
            Files.writeString(workspace.file(toy.assignment()), "mine");
            assertThat(run("catch-up", "1")).isZero();
            assertThat(said.replaceAll("\\s+", " ")).contains(
                    "Yours that differ, 1 file, are kept in ", "1 file written",
                    "Caught up, which earns no points: 1.1", DONE);
        }

        @Test
        @Requires("root")
        void a_caught_up_chapter_earns_no_points() throws IOException {
            toy.tested();
            run("catch-up", "1");
            assertThat(run("grade")).isZero();
            assertThat(said).containsPattern("1\\.1 +caught up +0/10 ")
                    .contains("0 of 10 points");
            Files.writeString(workspace.file(toy.assignment()), Files.readString(workspace
                    .file(toy.assignment())).replace("return 42;", "return 6 * 7;"));
            run("grade");
            assertThat(said).contains("10 of 10 points");
        }

        @Test
        void catching_up_wants_a_chapter_there_is() {
            assertThat(run("catch-up", "ch07")).isEqualTo(2);
            assertThat(complained).contains("there is no chapter [ch07]", "ch01-toy");
        }

        @Test
        void status_tells_what_is_passed_and_what_is_next() {
            assertThat(run("status")).isZero();
            assertThat(said).containsPattern("1\\.1 +open +0/10 +0 +Answer")
                    .contains("0 of 10 points", "Next: exercise 1.1");
            workspace.progress().mark(FIRST, Progress.State.PASSED);
            run("status");
            assertThat(said).containsPattern("1\\.1 +passed +10/10 ")
                    .contains("10 of 10 points", DONE);
        }

        @Test
        void a_hint_is_for_the_next_open_exercise() {
            assertThat(run("hint")).isZero();
            assertThat(said).contains("hint 1 of 3 for exercise 1.1");
            run("hint");
            assertThat(said).contains("hint 2 of 3");
        }

        @Test
        @Requires("root")
        void a_missing_file_is_not_graded() throws IOException {
            Files.delete(workspace.file(toy.assignment()));
            assertThat(run("check", "--seed", "7", "--own-below")).isEqualTo(2);
            assertThat(complained).contains("(missing)", "start brings it back");
        }
    }

    @Nested
    class In_a_copy_for_students {

        @BeforeEach
        void without_answers() throws IOException {
            workspace.start();
            Files.copy(workspace.file(toy.assignment()),
                    toy.root().resolve("ch01-toy").resolve(toy.assignment().file()),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        @Test
        void there_is_no_answer_to_show() {
            assertThat(run("solution", "1.1", "--anyway")).isEqualTo(2);
            assertThat(complained).contains("this copy of the workbook holds no answers");
        }

        @Test
        void there_is_nothing_to_catch_up_with() {
            assertThat(run("catch-up", "1")).isEqualTo(2);
            assertThat(complained).contains("this copy of the workbook holds no answers");
        }

        @Test
        void the_rest_works() {
            assertThat(run("start")).isZero();
            assertThat(run("status")).isZero();
            assertThat(said).contains("Answer.java:6");
        }
    }
}
