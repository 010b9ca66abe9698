// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The buttons that copy commands and listings, read back from the clipboard. */
class CopyInBrowser extends InChromium {

    private static final String COMMANDS = "[...window.block.querySelectorAll("
            + "'.command')].map(c => c.textContent).join('\\n')";

    @BeforeEach
    void open() {
        browser.mayReadClipboard();
        browser.open(Bound.page("the-walls.html"));
    }

    @Test
    void a_listing_is_copied_whole() {
        choose("java", "true");
        String shown = (String) browser.ask("window.block.textContent");
        assertThat(copied()).isEqualTo(shown.stripTrailing() + "\n");
    }

    @Test
    void of_a_console_block_the_commands_are_copied_without_prompt_and_output() {
        choose("console", "!c.textContent.includes('exit')"
                + " && c.querySelectorAll('.command').length > 1");
        assertThat(copied()).isEqualTo(browser.ask(COMMANDS) + "\n")
                .doesNotContainPattern("(?m)^[\\w.@:~/-]*[#$] ");
    }

    @Test
    void of_a_block_with_a_shell_in_a_shell_the_first_command_is_copied() {
        choose("console", "c.textContent.includes('# exit')");
        assertThat(copied()).isEqualTo(
                browser.ask(COMMANDS).toString().lines().findFirst().get() + "\n");
    }

    /** The first block of a language for which a condition on {@code c} is true. */
    private void choose(String language, String condition) {
        browser.ask("(window.block = [...document.querySelectorAll('[data-lang='"
                + " + arguments[0] + ']')].find(c => " + condition + ")).textContent",
                language);
    }

    private String copied() {
        browser.ask("window.block.closest('.content').querySelector('.copy').click()");
        return (String) browser.await("new Promise(r => setTimeout(r, 100))"
                + ".then(() => navigator.clipboard.readText())");
    }
}
