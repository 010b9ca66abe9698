// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.keymap.KeyMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.asciidoc.BookIndex;
import workbook.asciidoc.BookReader;
import workbook.course.Course;
import workbook.demo.PresenterTerminal.Action;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.SolvedWorkspaces;
import workbook.transcript.TranscriptRun;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SceneTest {

    private static final Course COURSE = new Course(
            Path.of(System.getProperty("workbook.root")));

    private final Path file = COURSE.root().resolve(
            "grading/listings/src/test/resources/workbook/transcript/scenes.adoc");

    private static List<Scene> scenes(Path file) {
        return Scene.in(BookReader.read(COURSE, file), file);
    }

    @Nested
    class The_scenes {

        @Test
        void are_the_regions_with_their_titles() {
            assertThat(scenes(file)).extracting(Scene::title).containsExactly(
                    "The name of the house", "Another name", "Processes of its own");
        }

        @Test
        void give_the_speaker_the_prose_without_its_markup() {
            assertThat(scenes(file).get(0).notes()).containsExactly(
                    "A house has a name at the door. hostname says it, and"
                            + " sethostname(2) changes it.",
                    "Ask the audience what their machine is called.");
        }

        @Test
        void have_an_end(@TempDir Path folder) throws Exception {
            Path open = Files.writeString(folder.resolve("x.adoc"),
                    "// tag::scene-a[]\n\n");
            assertThatThrownBy(() -> scenes(open)).hasMessageContaining("never closed");
        }
    }

    @Nested
    class A_key {

        private final KeyMap<Action> bindings = PresenterTerminal.bindings();

        @Test
        void is_that_of_the_keyboard_or_of_a_remote_control() {
            assertThat(List.of(" ", "\u001b[C", "\u001b[6~"))
                    .allMatch(k -> bindings.getBound(k) == Action.NEXT);
            assertThat(bindings.getBound("\u001b[D")).isEqualTo(Action.BACK);
            assertThat(bindings.getBound("\u0003")).isEqualTo(Action.QUIT);
        }
    }

    @Nested
    @Requires("root")
    @LeakCheck
    class A_rehearsal {

        @Test
        void plays_each_scene_as_if_the_demo_began_with_it() throws Exception {
            assertThat(rehearsed(file)).hasSize(3)
                    .allMatch(l -> l.startsWith("ok scene "));
        }

        @Test
        void compares_what_a_terminal_shows(@TempDir Path folder) throws Exception {
            Path wrong = Files.writeString(folder.resolve("x.adoc"), """
                    // tag::scene-a[]
                    .A job
                    [source,console]
                    ----
                    # test -t 1 || echo nobody looks
                    nobody looks
                    ----
                    // end::scene-a[]
                    """);
            assertThat(rehearsed(wrong)).contains("not ok scene a: A job")
                    .anyMatch(l -> l.contains("-nobody looks"));
        }

        private List<String> rehearsed(Path demo) throws Exception {
            BookIndex book = BookReader.read(COURSE, demo);
            StringWriter printed = new StringWriter();
            try (SolvedWorkspaces workspaces = new SolvedWorkspaces(COURSE)) {
                new Rehearsal(new TranscriptRun(COURSE.root(),
                        ConsoleBlock.in(book, demo), workspaces), Scene.in(book, demo), 1)
                        .isRight(new PrintWriter(printed));
            }
            return printed.toString().lines().toList();
        }
    }
}
