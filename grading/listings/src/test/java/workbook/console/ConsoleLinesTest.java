// SPDX-License-Identifier: Apache-2.0
package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleLinesTest {

    @Nested
    class A_line_with_a_prompt {

        @ParameterizedTest
        @ValueSource(strings = {"# ", "$ ", "box# ", "box-2$ "})
        void is_a_command(String prompt) {
            assertThat(of(prompt + "id -u").lines()).containsExactly(
                    new ConsoleLines.Line(prompt, "id -u", true,
                            Optional.of(new Prompt(prompt.substring(0,
                                    prompt.length() - 2),
                                    prompt.charAt(
                                            prompt.length() - 2)))));
        }

        @Test
        void is_followed_by_what_it_prints() {
            assertThat(typed("$ hostname\nbox\n$ id -u\n0\n")).containsExactly("hostname",
                    "id -u");
            assertThat(of("# a\none\n\ntwo\n# b").commands(1).get(0).expected())
                    .containsExactly("one", "", "two");
        }

        @Test
        void names_the_terminal_it_is_typed_at() {
            assertThat(of("# id\n$ id\nhost# id\nbox-2$ id").commands(1))
                    .extracting(c -> c.prompt().terminal())
                    .containsExactly("#", "$", "host", "box-2");
        }
    }

    @Nested
    class A_command_of_several_lines {

        @Test
        void goes_on_after_a_backslash() {
            assertThat(typed("$ echo one \\\n>  two\none two"))
                    .containsExactly("echo one \\\n two");
            assertThat(typed("# a \\\n    b\n> c\nout"))
                    .containsExactly("a \\\n    b\nc");
        }

        @Test
        void goes_on_until_its_quote_ends() {
            assertThat(typed("# sh -c 'echo \"a\necho b'\na\nb"))
                    .containsExactly("sh -c 'echo \"a\necho b'");
        }

        @Test
        void goes_on_until_its_here_document_ends() {
            assertThat(typed("$ cat <<'END'\na\nEND\na"))
                    .containsExactly("cat <<'END'\na\nEND");
        }

        @Test
        void does_not_go_on_because_of_an_apostrophe_in_its_remark() {
            assertThat(typed("$ ls  # what isn't there\nnothing"))
                    .containsExactly("ls  # what isn't there");
        }
    }

    @Nested
    class A_line_without_one {

        @ParameterizedTest
        @ValueSource(strings = {"box", "#", "#define X", "a lot of words # and a remark",
                "100 $ or less"})
        void is_output(String line) {
            assertThat(typed(line)).isEmpty();
        }
    }

    @Nested
    class What_is_pasted {

        @Test
        void is_all_commands_without_prompts_and_outputs() {
            assertThat(of("# cat <<END\n> a\n> END\na\n# id -u\n0").pasted())
                    .isEqualTo("cat <<END\na\nEND\nid -u\n");
        }

        @Test
        void is_the_first_command_if_a_shell_that_it_starts_reads_the_others() {
            assertThat(of("# unshare --pid --fork sh\n# kill -9 -1\n# exit").pasted())
                    .isEqualTo("unshare --pid --fork sh\n");
        }

        @Test
        void is_in_braces_if_a_container_would_read_what_follows() {
            assertThat(of("# a\n# ./workbook run ch01 -- sh\n# b").pasted())
                    .isEqualTo("{\na\n./workbook run ch01 -- sh\nb\n}\n");
            assertThat(of("# ./mason run busybox").pasted())
                    .isEqualTo("./mason run busybox\n");
        }

        @Test
        void is_the_first_command_if_there_is_a_second_terminal() {
            assertThat(of("box# hostname box\nhost# hostname").pasted())
                    .isEqualTo("hostname box\n");
        }
    }

    private static ConsoleLines of(String console) {
        return ConsoleLines.of(console.lines().toList());
    }

    private static List<String> typed(String console) {
        return of(console).commands(1).stream().map(Command::text).toList();
    }
}
