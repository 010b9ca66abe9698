// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.workspace.FileUpdate.Kind;

final class FileUpdateTest {

    private static final String OLD = """
            import a.Used;

            class A {

                /** Old words. */
                int f() {
                    // tag::exercise-1.1[]
                    // TODO 1.1: answer.
                    throw new UnsupportedOperationException(
                            "exercise 1.1 is still to be written");
                    // end::exercise-1.1[]
                }

                int g() {
                    return 1;
                }
            }
            """;
    private static final String NEW = OLD.replace("Old words", "New words")
            .replace("return 1;", "return 2;");

    private static GivenFile file(String marked) {
        return new GivenFile(Path.of("A.java"), marked);
    }

    private static String answered(String text) {
        return file(text).text().replaceAll("(?s)// TODO.*?\\);",
                "int n = 40;\n        if (n > 0) {\n            n++;\n        }\n"
                        + "        return n + 1;");
    }

    private static FileUpdate update(String now, String before, String mine) {
        return FileUpdate.of(file(now), Optional.of(file(before)), Optional.of(mine));
    }

    @Nested
    class A_file_with_a_hole {

        @Test
        void is_replaced_when_the_reader_never_touched_it() {
            FileUpdate update = update(NEW, OLD, file(OLD).text());
            assertThat(update.kind()).isEqualTo(Kind.OUTDATED);
            assertThat(update.text()).contains(file(NEW).text());
        }

        @Test
        void keeps_the_answer_when_the_project_changes_what_surrounds_it() {
            FileUpdate update = update(NEW, OLD, answered(OLD));
            assertThat(update.kind()).isEqualTo(Kind.ANSWERED);
            assertThat(update.text()).contains(answered(NEW));
        }

        @Test
        void keeps_what_the_reader_put_beside_the_hole() {
            String mine = answered(OLD).replace("import a.Used;",
                    "import a.Used;\nimport b.Mine;");
            assertThat(update(OLD, OLD, mine).kind()).isEqualTo(Kind.CURRENT);
            assertThat(update(NEW, OLD, mine).text().orElseThrow())
                    .contains("import b.Mine;", "New words", "return 2;", "n + 1");
        }

        @Test
        void keeps_the_answer_when_only_the_task_is_worded_anew() {
            String reworded = OLD.replace("TODO 1.1: answer.", "TODO 1.1: say it.");
            assertThat(update(reworded, OLD, answered(OLD)).kind())
                    .isEqualTo(Kind.CURRENT);
        }

        @Test
        void keeps_the_answer_when_the_exercise_gets_another_number() {
            String renumbered = NEW.replace("1.1", "1.7");
            assertThat(update(renumbered, OLD, answered(OLD)).text())
                    .contains(answered(NEW));
        }

        @Test
        void renews_the_task_where_only_the_rest_was_changed() {
            String mine = file(OLD).text().replace("class A {", "class A {\n    int m;");
            assertThat(update(OLD.replace("answer.", "say it."), OLD, mine).text()
                    .orElseThrow()).contains("TODO 1.1: say it.", "int m;");
        }

        @Test
        void is_named_when_a_given_line_is_changed() {
            String mine = answered(OLD).replace("return 1;", "return 9;");
            assertThat(update(OLD, OLD, mine).kind()).isEqualTo(Kind.CHANGED);
            assertThat(update(NEW, OLD, mine).kind()).isEqualTo(Kind.CHANGED);
        }

        @Test
        void is_measured_by_its_given_lines_where_nothing_was_noted() {
            assertThat(FileUpdate.of(file(OLD), Optional.empty(),
                    Optional.of(answered(OLD))).kind()).isEqualTo(Kind.CURRENT);
            assertThat(FileUpdate.of(file(NEW), Optional.empty(),
                    Optional.of(answered(OLD))).kind()).isEqualTo(Kind.CHANGED);
        }
    }

    @Nested
    class A_file_the_project_has_no_longer {

        @Test
        void goes_unless_the_reader_worked_on_it() {
            assertThat(FileUpdate.ofFormer(file(OLD), file(OLD).text()).kind())
                    .isEqualTo(Kind.DROPPED);
            assertThat(FileUpdate.ofFormer(file(OLD), answered(OLD)).kind())
                    .isEqualTo(Kind.LEFT_OVER);
        }
    }

    @Test
    void a_stub_without_marks_is_found_again() {
        assertThat(Stub.marked(file(OLD).text())).isEqualTo(OLD);
        String followed = OLD.replace("throw new", "if (true) {\n            throw new")
                .replace("written\");", "written\");\n        }");
        assertThat(Stub.marked(file(followed).text())).isEqualTo(followed);
    }
}
