// SPDX-License-Identifier: Apache-2.0
package workbook.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class CountdownTest {

    private final StringWriter screen = new StringWriter();
    private final Countdown countdown = new Countdown(new PrintWriter(screen), 2);

    @Test
    void says_how_much_is_left() {
        countdown.oneDone();
        assertThat(screen.toString()).endsWith("1 of 2 done, about 0 s left");
    }

    @Test
    void gives_way_to_what_is_said_aside() {
        countdown.oneDone();
        countdown.aside(() -> screen.append("aside\n"));
        assertThat(screen.toString())
                .endsWith("\r\u001b[Kaside\n\r\u001b[K1 of 2 done, about 0 s left");
    }

    @Test
    void leaves_nothing_when_all_is_done() {
        countdown.oneDone();
        countdown.oneDone();
        countdown.aside(() -> screen.append("the end\n"));
        assertThat(screen.toString()).endsWith("\r\u001b[Kthe end\n");
    }
}
