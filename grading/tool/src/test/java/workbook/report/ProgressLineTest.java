// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {

    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintStream(screen, true), terminal, "trials", 3);
    }

    private String seen() {
        return screen.toString().replaceAll("\\d+\\.\\d a second", "x a second");
    }

    @Nested
    class OnATerminal {

        @Test
        void it_says_how_much_is_left() {
            ProgressLine line = line(true);
            line.oneDone();
            assertThat(seen()).isEqualTo(ERASE + "1 of 3 trials, x a second, 0 s left");
        }

        @Test
        void what_needs_no_work_says_nothing_about_the_time() {
            ProgressLine line = line(true);
            line.oneSkipped();
            assertThat(seen()).endsWith("1 of 3 trials, x a second, time left unknown"
                    + " yet");
        }

        @Test
        void it_gives_way_to_what_is_said_aside() {
            ProgressLine line = line(true);
            line.oneDone();
            line.aside(() -> screen.writeBytes("aside\n".getBytes()));
            assertThat(seen()).endsWith(
                    ERASE + "aside\n" + ERASE + "1 of 3 trials, x a second, 0 s left");
        }

        @Test
        void it_is_gone_at_the_end() {
            ProgressLine line = line(true);
            line.oneDone();
            line.oneSkipped();
            line.oneSkipped();
            line.aside(() -> screen.writeBytes("aside\n".getBytes()));
            assertThat(seen()).endsWith(ERASE + "aside\n");
            line.end();
            assertThat(seen()).endsWith(ERASE
                    + "1 trials in 0 s, x a second; 2 more were done before\n");
        }
    }

    @Test
    void elsewhere_it_is_no_line_for_each() {
        ProgressLine line = line(false);
        line.oneDone();
        line.oneDone();
        line.end();
        assertThat(seen()).isEqualTo("2 trials in 0 s, x a second\n");
    }
}
