// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The search over all pages. */
class SearchInBrowser extends InChromium {

    @Test
    void a_word_is_found_and_its_hit_leads_to_the_place() {
        search("shared mount peers");
        WebElement hit = browser.find("#book-hits a");
        String href = hit.getDomAttribute("href");
        assertThat(href).startsWith("the-walls.html#");
        hit.click();
        assertThat(browser.address()).endsWith("/" + href);
        assertThat(distanceFromTop(href)).as("pixels from the top").isBetween(0L, 360L);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void the_keyboard_is_enough() {
        search("cgroup memory limit");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        assertThat(browser.address()).doesNotEndWith("index.html");
    }

    @Test
    void the_beginning_of_a_word_and_a_slip_of_the_pen_find_it() {
        search("namesp");
        assertThat(hits()).isNotEmpty();
        browser.press(Keys.ESCAPE);
        search("overlai");
        assertThat(hits()).isNotEmpty();
    }

    @Test
    void a_question_is_answered_by_the_section_that_treats_it() throws IOException {
        Map<String, String> answers = answers();
        Map<String, String> found = new LinkedHashMap<>();
        for (String question : answers.keySet()) {
            search(question);
            found.put(question, hits().isEmpty() ? "nothing"
                    : hits().get(0).getDomAttribute("href"));
            browser.press(Keys.ESCAPE);
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(30).isEqualTo(answers);
    }

    private static Map<String, String> answers() throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        try (InputStream lines = SearchInBrowser.class
                .getResourceAsStream("questions.txt")) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).map(line -> line.split(" -> "))
                    .forEach(line -> answers.put(line[0], line[1]));
        }
        return answers;
    }

    @Test
    void where_no_section_has_all_words_those_with_some_are_shown() {
        search("masquerading xyzzy");
        assertThat(hits()).isNotEmpty();
        assertThat(browser.find("#book-count").getText())
                .startsWith("No section has all these words");
    }

    @Test
    void what_is_nowhere_is_said_to_be_nowhere() {
        search("xyzzy");
        assertThat(hits()).isEmpty();
        assertThat(browser.find("#book-count").getText()).contains("xyzzy");
    }

    @Test
    void nothing_is_fetched_from_a_network() {
        search("process");
        assertThat(browser.requests()).allMatch(r -> r.startsWith("file:"));
    }

    private void search(String words) {
        browser.press("/");
        browser.find("#book-query").sendKeys(words);
        browser.await("new Promise(r => { const look = () => document.querySelector("
                + "'#book-count').textContent ? r() : setTimeout(look, 20); look(); })");
    }

    private List<WebElement> hits() {
        return browser.findAll("#book-hits a");
    }

    private Object distanceFromTopOf(String id) {
        return browser.ask("Math.round(document.getElementById(arguments[0])"
                + ".getBoundingClientRect().top)", id);
    }

    private Long distanceFromTop(String href) {
        return (Long) distanceFromTopOf(href.substring(href.indexOf('#') + 1));
    }
}
