// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.course.Problem;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManuscriptTest {

    private static Manuscript text(String text) {
        return new Manuscript(Path.of("x.adoc"), text.lines().toList());
    }

    private static Manuscript block(String attributes, String... lines) {
        return text("[source,console" + attributes + "]\n----\n"
                + String.join("\n", lines) + "\n----\n");
    }

    private static List<Command> commands(String... lines) {
        return block("", lines).blocks().get(0).commands();
    }

    private static List<String> problems(Manuscript manuscript) {
        return BlockRules.brokenIn(manuscript).map(Problem::what).toList();
    }

    @Nested
    class A_command {

        @Test
        void begins_with_the_prompt_of_root_a_user_or_a_named_terminal() {
            assertThat(commands("# id", "$ id", "host# id", "box-2$ id"))
                    .extracting(c -> c.prompt().terminal())
                    .containsExactly("#", "$", "host", "box-2");
        }

        @Test
        void has_what_follows_as_its_output() {
            assertThat(commands("# a", "one", "", "two", "# b").get(0).expected())
                    .containsExactly("one", "", "two");
        }

        @Test
        void goes_on_after_a_backslash_and_with_the_prompt_of_more() {
            assertThat(commands("# a \\", "    b", "> c", "out").get(0))
                    .matches(c -> c.text().equals("a \\\n    b\nc"))
                    .matches(c -> c.expected().equals(List.of("out")));
        }

        @Test
        void is_given_without_the_numbers_of_remarks() {
            assertThat(commands("# a <1>", "out <2>").get(0))
                    .matches(c -> c.text().equals("a"))
                    .matches(c -> c.expected().equals(List.of("out")));
        }
    }

    @Nested
    class A_block {

        @Test
        void has_its_title_and_attributes_in_any_order() {
            ConsoleBlock block = text(".T\n[source,console,mask=\"a,\\\"b\",timeout=3]\n"
                    + "----\n# x\n----").blocks().get(0);
            assertThat(block.title()).isEqualTo("T");
            assertThat(block.settings().value("mask")).contains("a,\"b");
            assertThat(block.timeout()).hasSeconds(3);
        }

        @Test
        void that_another_listing_shows_is_none() {
            assertThat(text("....\n[source,console]\n----\n# x\n----\n....").blocks())
                    .isEmpty();
        }

        @Test
        void of_another_language_is_none() {
            assertThat(text("[source,java]\n----\n# x\n----").blocks()).isEmpty();
        }
    }

    @Nested
    class The_rules {

        @Test
        void are_content_with_a_block_that_can_be_run() {
            assertThat(problems(block(",session=a,status=1,needs=\"docker,nft\"",
                    "# x", "y"))).isEmpty();
        }

        @Test
        void want_a_reason_for_what_is_not_run() {
            assertThat(problems(block(",run=no", "# x"))).singleElement().asString()
                    .contains("reason");
            assertThat(problems(block(",run=no,because=\"it takes a day\"", "# x")))
                    .isEmpty();
        }

        @Test
        void name_what_they_do_not_know() {
            assertThat(problems(block(",sesion=a", "# x"))).singleElement().asString()
                    .contains("sesion");
            assertThat(problems(block(",run=maybe", "# x"))).hasSize(1);
            assertThat(problems(block(",session=", "# x"))).hasSize(1);
            assertThat(problems(block(",mask=\"(\"", "# x"))).hasSize(1);
        }

        @Test
        void want_a_prompt_first_and_a_command_after_it() {
            assertThat(problems(block("", "x"))).singleElement().asString()
                    .contains("prompt");
            assertThat(problems(block("", "# "))).hasSize(1);
        }

        @Test
        void want_one_status_or_one_for_each_command() {
            assertThat(problems(block(",status=\"1,2\"", "# x"))).hasSize(1);
            assertThat(problems(block(",status=\"1,2\"", "# x", "# y"))).isEmpty();
        }
    }
}
