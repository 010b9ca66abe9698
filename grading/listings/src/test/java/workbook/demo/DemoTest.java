// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;
import workbook.transcript.Manuscript;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoTest {

    private static final Path ROOT = Path.of(System.getProperty("workbook.root"));

    private final Manuscript manuscript = Manuscript.of(ROOT
            .resolve(
                    "grading/listings/src/test/resources/workbook/transcript"
                            + "/scenes.adoc"));

    @Nested
    class The_scenes {

        private final List<Scene> scenes = Screenplay.of(manuscript).scenes();

        @Test
        void are_the_regions_with_their_titles() {
            assertThat(scenes).extracting(Scene::title).containsExactly(
                    "The name of the house", "Another name", "Processes of its own");
        }

        @Test
        void give_the_speaker_the_prose_without_its_markup() {
            assertThat(scenes.get(0).notes()).containsExactly(
                    "A house has a name at the door. hostname says it, and"
                            + " sethostname(2) changes it.",
                    "Ask the audience what their machine is called.");
        }

        @Test
        void have_an_end() {
            assertThatThrownBy(() -> Screenplay.of(new Manuscript(Path.of("x.adoc"),
                    List.of("// tag::scene-a[]", "")))).hasMessageContaining("no end");
        }
    }

    @Nested
    class A_key {

        @Test
        void is_that_of_the_keyboard_or_of_a_remote_control() {
            assertThat(Key.of(' ')).isEqualTo(Key.NEXT);
            assertThat(Key.ofSequence("[C")).isEqualTo(Key.NEXT);
            assertThat(Key.ofSequence("[6~")).isEqualTo(Key.NEXT);
            assertThat(Key.ofSequence("[D")).isEqualTo(Key.BACK);
            assertThat(Key.of('\u0003')).isEqualTo(Key.QUIT);
        }
    }

    @Nested
    @Requires("root")
    @LeakCheck
    class A_rehearsal {

        @Test
        void plays_each_scene_from_the_cold() throws Exception {
            StringWriter told = new StringWriter();
            assertThat(new Demo(ROOT, manuscript).rehearse(new PrintWriter(told)))
                    .isTrue();
            assertThat(told.toString().lines()).hasSize(3)
                    .allMatch(l -> l.startsWith("ok scene "));
        }
    }
}
