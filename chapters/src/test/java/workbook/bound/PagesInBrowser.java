// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Every page, and the ways between them. */
class PagesInBrowser extends InChromium {

    private static final String LEFT_EDGE = "new Promise(r => setTimeout(r, 400))"
            + ".then(() => document.getElementById('book-contents')"
            + ".getBoundingClientRect().left)";

    @ParameterizedTest(name = "{0} opens without an error and without a network")
    @MethodSource("pages")
    void a_page_opens_without_an_error_and_without_a_network(Path name) {
        browser.open(Bound.page(name.toString()));
        assertThat(browser.console()).as("console").isEmpty();
        assertThat(browser.requests()).as("requests").isNotEmpty()
                .allMatch(r -> r.matches("(file|data|about|blob):.*"));
    }

    @ParameterizedTest(name = "{0} is no wider than a phone")
    @MethodSource("pages")
    void a_page_is_no_wider_than_a_phone(Path name) {
        browser.phone();
        browser.open(Bound.page(name.toString()));
        assertThat(browser.ask("document.documentElement.scrollWidth")).isEqualTo(375L);
        assertThat(browser.ask("[...document.querySelectorAll('#book-text *')].filter("
                + "e => e.getBoundingClientRect().right > 376 && !e.closest("
                + "'pre, .wide, .imageblock .content')).map(e => e.outerHTML)"))
                .asInstanceOf(
                        InstanceOfAssertFactories.list(String.class))
                .as("what sticks out").isEmpty();
    }

    static Stream<Path> pages() {
        return Bound.pages().map(Path::getFileName);
    }

    @Test
    void code_of_74_columns_fits_into_a_line_on_a_desktop() {
        browser.open(Bound.page("the-walls.html"));
        assertThat(browser.ask("(() => { const pre = document.querySelector('pre code');"
                + "pre.textContent = 'x'.repeat(74);"
                + "return pre.parentElement.scrollWidth <= pre.parentElement.clientWidth;"
                + "})()")).isEqualTo(true);
    }

    @Test
    void an_address_of_the_book_that_was_one_page_leads_to_its_place() {
        browser.open(Bound.page("index.html"), "#the-sky");
        assertThat(browser.address()).endsWith("/the-sky.html");
        browser.open(Bound.page("index.html"), "#_how-to-read-it");
        assertThat(browser.address()).endsWith("/preface.html#_how-to-read-it");
    }

    @Test
    void pages_are_turned_by_their_links_and_by_the_arrow_keys() {
        browser.find("nav.turn a[rel=next]").click();
        assertThat(browser.address()).endsWith("/preface.html");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.address()).endsWith("/the-walls.html");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.address()).endsWith("/preface.html");
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_text() {
        browser.press(Keys.TAB);
        assertThat(browser.ask("document.activeElement.className")).isEqualTo("skip");
        browser.press(Keys.ENTER);
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("book-text");
    }

    @Test
    void the_contents_are_a_drawer_on_a_phone() {
        browser.phone();
        browser.open(Bound.page("index.html"));
        assertThat(browser.find("#book-contents").isDisplayed()).isFalse();
        browser.find("#book-menu").click();
        assertThat(browser.await(LEFT_EDGE)).isEqualTo(0L);
        browser.press(Keys.ESCAPE);
        assertThat(browser.ask("document.activeElement.id")).isEqualTo("book-menu");
        assertThat(browser.find("#book-menu").getDomAttribute("aria-expanded"))
                .isEqualTo("false");
    }
}
