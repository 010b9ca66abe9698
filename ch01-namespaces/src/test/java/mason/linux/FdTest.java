// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires("linux")
@LeakCheck
final class FdTest {

    @Nested
    class APair {

        @Test
        void carries_bytes_both_ways() throws IOException {
            List<Fd> ends = Fd.pair();
            try (Fd one = ends.get(0); Fd other = ends.get(1)) {
                assertThat(carried(one, other)).isTrue();
                assertThat(carried(other, one)).isTrue();
            }
        }

        @Test
        void is_at_its_end_when_the_other_side_is_closed() throws IOException {
            List<Fd> ends = Fd.pair();
            ends.get(0).close();
            try (Fd left = ends.get(1)) {
                assertThat(left.input().read()).isEqualTo(-1);
            }
        }

        private static boolean carried(Fd from, Fd to) throws IOException {
            byte[] word = Nonce.text().getBytes(StandardCharsets.UTF_8);
            from.output().write(word);
            return Arrays.equals(to.input().readNBytes(word.length), word);
        }
    }

    @Nested
    class AFileThatIsNotThere {

        @Test
        void is_told_by_its_name() {
            assertThatThrownBy(() -> Fd.open("/not/there", OpenFlag.READ_ONLY))
                    .hasMessage(
                            "open(\"/not/there\", O_RDONLY|O_NOCTTY|O_CLOEXEC) failed:"
                                    + " ENOENT (2) No such file or directory");
        }
    }

    @Nested
    class APseudoTerminal {

        @Test
        void shows_on_one_side_what_is_written_on_the_other() throws IOException {
            try (PseudoTerminal terminal = PseudoTerminal.open("/dev/ptmx")) {
                terminal.slave().output().write("hello\n".getBytes());
                assertThat(terminal.master().input().readNBytes(7)).asString()
                        .isEqualTo("hello\r\n");
            }
        }

        @Test
        void has_the_size_it_was_given() {
            try (PseudoTerminal terminal = PseudoTerminal.open("/dev/ptmx")) {
                Terminal screen = Terminal.behind(terminal.slave()).orElseThrow();
                screen.resize(new WindowSize(24, 80));
                assertThat(Terminal.behind(terminal.master()).orElseThrow().size())
                        .isEqualTo(new WindowSize(24, 80));
            }
        }

        @Test
        void hands_on_every_key_while_it_is_raw() throws IOException {
            try (PseudoTerminal terminal = PseudoTerminal.open("/dev/ptmx");
                    Terminal.RawMode raw = new Terminal(terminal.slave()).raw()) {
                terminal.master().output().write(3);
                assertThat(terminal.slave().input().read()).isEqualTo(3);
            }
        }
    }

    /** The memory at address 0 is never mapped: proc_pid_mem(5). */
    @Test
    void an_error_while_reading_is_not_taken_for_the_end() {
        try (Fd memory = Fd.open("/proc/self/mem", OpenFlag.READ_ONLY)) {
            assertThatThrownBy(() -> memory.input().read())
                    .isInstanceOf(IOException.class).hasMessageContaining("EIO");
        }
    }

    @Test
    void the_output_of_a_terminal_ends_when_its_last_program_has() throws IOException {
        PseudoTerminal terminal = PseudoTerminal.open("/dev/ptmx");
        try (Fd master = terminal.master()) {
            terminal.slave().close();
            assertThat(PseudoTerminal.output(master).read()).isEqualTo(-1);
        }
    }

    @Test
    void a_file_is_no_terminal() {
        try (Fd nothing = Fd.open("/dev/null", OpenFlag.READ_ONLY)) {
            assertThat(Terminal.behind(nothing)).isEmpty();
        }
    }
}
