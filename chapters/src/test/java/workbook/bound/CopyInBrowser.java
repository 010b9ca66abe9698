// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The buttons that copy commands and listings, read back from the clipboard. */
class CopyInBrowser extends InChromium {

    @BeforeEach
    void allow() {
        browser.mayReadClipboard();
    }

    @Test
    void a_listing_is_copied_whole() {
        browser.open(Bound.page("the-walls.html"));
        String shown = (String) browser.ask("document.querySelector('[data-lang=java]')"
                + ".textContent");
        assertThat(copied("java")).isEqualTo(shown.stripTrailing() + "\n");
    }

    @Test
    void of_a_console_block_the_commands_are_copied_without_prompt_and_output() {
        browser.open(Bound.page("for-teachers.html"));
        assertThat(copied("console")).isNotBlank()
                .doesNotContainPattern("(?m)^[\\w.@:~/-]*[#$] ");
    }

    @Test
    void every_prompt_is_known_and_a_command_may_have_several_lines() {
        assertThat(commands("# hostname box\n$ hostname\nbox\nbox# hostname\nme$ id -u\n"
                + "0\n")).isEqualTo("hostname box\nhostname\nhostname\nid -u\n");
        assertThat(commands("$ echo one \\\n>  two\none two\n$ cat <<END\na\nEND\na\n"))
                .isEqualTo("echo one \\\n two\ncat <<END\na\nEND\n");
        assertThat(commands("# sh -c 'echo a\necho b'\na\nb\n"))
                .isEqualTo("sh -c 'echo a\necho b'\n");
        assertThat(commands("only output\n#\n")).isEmpty();
    }

    private String commands(String console) {
        return (String) browser.ask("window.bookCommands(arguments[0])", console);
    }

    private String copied(String language) {
        browser.ask("(document.querySelector('[data-lang=' + arguments[0] + ']')"
                + ".closest('.content').querySelector('.copy').click())", language);
        return (String) browser.await("new Promise(r => setTimeout(r, 100))"
                + ".then(() => navigator.clipboard.readText())");
    }
}
