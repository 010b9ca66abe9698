// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

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
        Path page = Bound.pages().filter(CopyInBrowser::hasConsole).findFirst()
                .orElseThrow(
                        () -> new TestAbortedException("no page has a console block"));
        browser.open(page);
        String shown = (String) browser.ask("[...document.querySelector('[data-lang="
                + "console]').querySelectorAll('.command')].map(c => c.textContent)"
                + ".join('\\n')");
        assertThat(copied("console")).isEqualTo(shown + "\n").isNotBlank()
                .doesNotContainPattern("(?m)^[\\w.@:~/-]*[#$] ");
    }

    private static boolean hasConsole(Path page) {
        try {
            return Files.readString(page).contains("data-lang=\"console\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String copied(String language) {
        browser.ask("(document.querySelector('[data-lang=' + arguments[0] + ']')"
                + ".closest('.content').querySelector('.copy').click())", language);
        return (String) browser.await("new Promise(r => setTimeout(r, 100))"
                + ".then(() => navigator.clipboard.readText())");
    }
}
