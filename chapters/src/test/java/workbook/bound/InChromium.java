// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What all that looks at the book in a browser has in common: the browser. */
@RequiresChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InChromium {

    Chromium browser;

    @BeforeAll
    void start() {
        browser = new Chromium();
    }

    @BeforeEach
    void forget() {
        browser.desktop();
        browser.prefersDark(false);
        browser.open(Bound.page("index.html"));
        browser.ask("localStorage.clear()");
        browser.console();
        browser.requests();
    }

    @AfterAll
    void stop() {
        browser.close();
    }
}
