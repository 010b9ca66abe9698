// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    @Nested
    class A_line_with_a_prompt {

        @ParameterizedTest
        @ValueSource(strings = {"# ", "$ ", "box# ", "me@box:~/src$ "})
        void is_a_command(String prompt) {
            assertThat(Transcript.of(prompt + "id -u").lines())
                    .containsExactly(new Transcript.Line(prompt, "id -u", true));
        }

        @Test
        void is_followed_by_what_it_prints() {
            assertThat(commands("$ hostname\nbox\n$ id -u\n0\n"))
                    .containsExactly("hostname", "id -u");
        }
    }

    @Nested
    class A_command_of_several_lines {

        @Test
        void goes_on_after_a_backslash() {
            assertThat(commands("$ echo one \\\n>  two\none two"))
                    .containsExactly("echo one \\", ">  two");
        }

        @Test
        void goes_on_until_its_quote_ends() {
            assertThat(commands("# sh -c 'echo \"a\necho b'\na\nb"))
                    .containsExactly("sh -c 'echo \"a", "echo b'");
        }

        @Test
        void goes_on_until_its_here_document_ends() {
            assertThat(commands("$ cat <<'END'\na\nEND\na"))
                    .containsExactly("cat <<'END'", "a", "END");
        }

        @Test
        void does_not_go_on_because_of_an_apostrophe_in_its_remark() {
            assertThat(commands("$ ls  # what isn't there\nnothing"))
                    .containsExactly("ls  # what isn't there");
        }
    }

    @Nested
    class A_line_without_one {

        @ParameterizedTest
        @ValueSource(strings = {"box", "#", "#define X", "a lot of words # and a remark",
                "100 $ or less"})
        void is_output(String line) {
            assertThat(commands(line)).isEmpty();
        }
    }

    private static List<String> commands(String console) {
        return Transcript.of(console).lines().stream().filter(Transcript.Line::isCommand)
                .map(Transcript.Line::text).toList();
    }
}
