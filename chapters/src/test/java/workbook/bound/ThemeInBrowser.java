// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Light and dark. */
class ThemeInBrowser extends InChromium {

    @Test
    void without_a_choice_the_book_follows_the_system() {
        assertThat(isDark()).isFalse();
        browser.prefersDark(true);
        assertThat(isDark()).isTrue();
    }

    @Test
    void the_switch_turns_it_and_is_remembered_on_the_next_page() {
        browser.find("#book-theme").click();
        assertThat(isDark()).isTrue();
        browser.open(Bound.page("the-sky.html"));
        assertThat(isDark()).isTrue();
        browser.find("#book-theme").click();
        browser.open(Bound.page("the-walls.html"));
        assertThat(isDark()).isFalse();
    }

    @Test
    void a_choice_holds_against_the_system() {
        browser.prefersDark(true);
        browser.find("#book-theme").click();
        assertThat(isDark()).isFalse();
        browser.open(Bound.page("the-sky.html"));
        assertThat(isDark()).isFalse();
    }

    @Test
    void the_switch_says_what_it_will_do() {
        assertThat(label()).isEqualTo("Use the dark theme");
        browser.find("#book-theme").click();
        assertThat(label()).isEqualTo("Use the light theme");
    }

    private String label() {
        return browser.find("#book-theme").getDomAttribute("aria-label");
    }

    private boolean isDark() {
        return (Boolean) browser.ask("getComputedStyle(document.body).backgroundColor"
                + ".match(/\\d+/g).every(part => part < 64)");
    }
}
