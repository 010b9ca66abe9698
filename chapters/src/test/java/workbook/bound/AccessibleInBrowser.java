// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as axe-core judges them, by the Web Content Accessibility Guidelines. */
class AccessibleInBrowser extends InChromium {

    private String axe;

    @BeforeAll
    void load() throws IOException {
        try (var script = getClass().getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0} at {1} pixels, dark: {2}")
    @MethodSource("pages")
    void every_page_is_accessible(Path page, int width, boolean dark) {
        browser.prefersDark(dark);
        browser.wide(width);
        browser.open(page);
        browser.run(axe);
        assertThat(browser.await("axe.run().then(result => result.violations.flatMap("
                + "rule => rule.nodes.map(node => rule.id + ': ' + node.html)))"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class)).isEmpty();
    }

    static Stream<Object[]> pages() {
        return Bound.pages().flatMap(page -> Stream.of(1440, 375).flatMap(width -> Stream
                .of(false, true).map(dark -> new Object[]{page, width, dark})));
    }
}
