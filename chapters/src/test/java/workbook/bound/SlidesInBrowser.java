// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Every slide on a projector of 1280 by 720. */
class SlidesInBrowser extends InChromium {

    @ParameterizedTest(name = "{0} opens without an error and without a network")
    @MethodSource("slides")
    void slides_open_without_an_error_and_without_a_network(Path name) {
        open(name);
        assertThat(browser.ask("Reveal.isReady() && Reveal.getTotalSlides() > 1"))
                .isEqualTo(true);
        assertThat(browser.console()).as("console").isEmpty();
        assertThat(browser.requests()).allMatch(r -> r.matches("(file|data|about):.*"));
    }

    @ParameterizedTest(name = "nothing of {0} is cut off")
    @MethodSource("slides")
    void nothing_is_cut_off(Path name) throws IOException {
        open(name);
        assertThat(browser.await(overflows()))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class)).isEmpty();
    }

    @ParameterizedTest(name = "every slide of {0} has something for its speaker to say")
    @MethodSource("slides")
    void every_slide_has_notes(Path name) {
        open(name);
        assertThat(browser.ask("Reveal.getSlides().filter(s => !s.querySelector("
                + "'aside.notes')).map(s => s.textContent.trim().slice(0, 40))"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .as("slides without notes").isEmpty();
    }

    @ParameterizedTest(name = "the minutes in the notes of {0} add up to a lecture")
    @MethodSource("slides")
    void the_minutes_in_the_notes_add_up_to_a_lecture(Path name) {
        open(name);
        assertThat(browser
                .ask("Reveal.getSlides().map(s => Number((/^\\s*(\\d+) minutes?\\./"
                        + ".exec(s.querySelector('aside.notes').textContent) || [])[1]))"
                        + ".reduce((sum, minutes) => sum + minutes, 0)"))
                .isEqualTo(45L);
    }

    @ParameterizedTest(
            name = "the speaker's window of {0} shows the notes and turns slides")
    @MethodSource("slides")
    void the_speakers_window_shows_the_notes_and_turns_the_slides(Path name) {
        open(name);
        String said = (String) browser.ask("Reveal.getSlides()[1].querySelector("
                + "'aside.notes').textContent.trim()");
        browser.press("s");
        browser.inNewWindow(() -> {
            browser.press(Keys.ARROW_RIGHT);
            assertThat(browser.find("#said").getText()).contains(said.lines().findFirst()
                    .orElseThrow());
            assertThat(browser.find("#place").getText()).startsWith("2 / ");
        });
        assertThat(browser.ask("Reveal.getIndices().h")).isEqualTo(1L);
    }

    private static String overflows() throws IOException {
        try (var script = SlidesInBrowser.class.getResourceAsStream("overflows.js")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("(async"));
        }
    }

    static Stream<Path> slides() {
        return Bound.slides().map(Path::getFileName);
    }

    private void open(Path name) {
        browser.open(Bound.page("slides/" + name));
        browser.await("new Promise(r => { const look = () => window.Reveal"
                + " && Reveal.isReady() ? r() : setTimeout(look, 20); look(); })");
    }
}
