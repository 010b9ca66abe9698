// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;

import mason.linux.ExitStatus.Exited;
import mason.linux.ExitStatus.Killed;
import org.junit.jupiter.api.Test;

final class ExitStatusTest {

    @Test
    void a_word_without_a_signal_is_an_exit_code() {
        assertThat(ExitStatus.of(0x0000)).isEqualTo(new Exited(0));
        assertThat(ExitStatus.of(0x2A00)).isEqualTo(new Exited(42));
        assertThat(ExitStatus.of(0xFF00)).isEqualTo(new Exited(255));
    }

    @Test
    void a_word_with_a_signal_is_a_killing() {
        assertThat(ExitStatus.of(9)).isEqualTo(new Killed(9));
    }

    @Test
    void a_core_dump_is_a_killing_too() {
        assertThat(ExitStatus.of(0x80 | 11)).isEqualTo(new Killed(11));
    }

    @Test
    void a_shell_is_told_the_code_itself_or_128_and_the_signal() {
        assertThat(new Exited(42).code()).isEqualTo(42);
        assertThat(new Killed(9).code()).isEqualTo(137);
    }
}
