// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import mason.linux.Fd;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("linux")
@LeakCheck
final class MessageChannelTest {

    @Test
    void words_arrive_whatever_is_in_them() throws IOException {
        List<String> words = List.of("", " ", "a\nb", "\0", "漢😀", "x".repeat(50_000));
        assertThat(sent(words)).isEqualTo(words);
    }

    @Test
    void no_words_arrive_as_no_words() throws IOException {
        assertThat(sent(List.of())).isEmpty();
    }

    @Test
    void a_closed_line_brings_nothing() throws IOException {
        List<Fd> ends = Fd.pair();
        ends.get(0).close();
        try (Fd end = ends.get(1)) {
            assertThat(new MessageChannel(end).receive()).isEmpty();
        }
    }

    private static List<String> sent(List<String> words) throws IOException {
        List<Fd> ends = Fd.pair();
        try (Fd one = ends.get(0); Fd other = ends.get(1)) {
            new MessageChannel(one).send(words);
            return new MessageChannel(other).receive().orElseThrow();
        }
    }
}
