// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class SourceTest {

    private static final Path FILE = Path.of("House.java");

    private static Source source(String... lines) {
        return Source.of(FILE, List.of(lines));
    }

    @Nested
    class AHole {

        private final Source source = source("int rooms() {",
                "    // tag::exercise-1.2[]",
                "    int n = 3;", "    return n;", "    // end::exercise-1.2[]",
                "    // end::x[]".replace("end", "tag"), "}", "// end::x[]");
        private final Hole hole = source.holes().get(0);

        @Test
        void knows_its_exercise_and_its_lines() {
            assertThat(hole.number()).isEqualTo(new ExerciseNumber(1, 2));
            assertThat(hole.opened()).isEqualTo(2);
            assertThat(hole.closed()).isEqualTo(5);
            assertThat(hole.answer()).containsExactly("    int n = 3;", "    return n;");
            assertThat(hole.indent()).isEqualTo("    ");
            assertThat(hole.last()).isTrue();
        }

        @Test
        void is_filled_while_every_mark_vanishes() {
            assertThat(source.filled(h -> List.of("    return 7;")))
                    .isEqualTo("int rooms() {\n    return 7;\n}\n");
        }

        @Test
        void follows_a_line_that_is_found_without_it() {
            assertThat(source.before(hole)).isEqualTo("int rooms() {");
        }
    }

    @Nested
    class AMarkThatIsWrong {

        @Test
        void is_told_when_it_is_never_closed() {
            refused("House.java:2: tag exercise-1.1 is opened and never closed", "a",
                    "// tag::exercise-1.1[]", "b");
        }

        @Test
        void is_told_when_it_was_never_opened() {
            refused("House.java:1: tag walls is closed and was never opened",
                    "// end::walls[]");
        }

        @Test
        void is_told_when_it_is_opened_twice() {
            refused("House.java:2: tag walls is opened a second time before it is closed",
                    "// tag::walls[]", "// tag::walls[]");
        }

        @Test
        void is_told_when_it_is_opened_inside_a_hole() {
            refused("House.java:2: tag walls is opened inside a hole",
                    "// tag::exercise-1.1[]", "// tag::walls[]");
        }

        @Test
        void is_told_when_a_hole_is_too_long() {
            String[] lines = new String[18];
            Arrays.fill(lines, "x();");
            lines[0] = "// tag::exercise-1.1[]";
            lines[17] = "// end::exercise-1.1[]";
            refused("House.java:1: tag exercise-1.1 has 16 lines, 1 to 15 are allowed",
                    lines);
        }

        @Test
        void is_told_when_a_hole_is_empty() {
            refused("House.java:1: tag exercise-1.1 has 0 lines, 1 to 15 are allowed",
                    "// tag::exercise-1.1[]", "// end::exercise-1.1[]");
        }

        @Test
        void is_told_when_a_hole_stands_there_twice() {
            refused("House.java:4: tag exercise-1.1 stands here a second time",
                    "// tag::exercise-1.1[]", "x", "// end::exercise-1.1[]",
                    "// tag::exercise-1.1[]", "x", "// end::exercise-1.1[]");
        }

        private static void refused(String message, String... lines) {
            assertThatThrownBy(() -> source(lines)).isInstanceOf(WorkbookException.class)
                    .hasMessage(message);
        }
    }
}
