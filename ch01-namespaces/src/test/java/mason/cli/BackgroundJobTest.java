// SPDX-License-Identifier: Apache-2.0
package mason.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mason.linux.ChildProcess;
import mason.linux.Execve;
import mason.linux.ExitStatus.Exited;
import mason.linux.Fd;
import mason.linux.PseudoTerminal;
import mason.linux.PosixSpawn;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** A shell with job control, at a terminal, that starts a container with {@code &}. */
@Requires({"root", "kernel 5.11", "program setsid"})
@LeakCheck
final class BackgroundJobTest {

    private static final List<String> ENVIRONMENT = List.of(
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin");

    @Test
    void it_is_not_stopped_and_leaves_the_keys_to_the_shell() throws IOException {
        String word = Nonce.text();
        PseudoTerminal terminal = PseudoTerminal.open("/dev/ptmx");
        try (Fd master = terminal.master()) {
            ChildProcess shell = shell(terminal, "set -m; " + container(word)
                    + " & wait $!; echo code $?; read typed; echo read $typed");
            master.output().write("keys\n".getBytes(StandardCharsets.UTF_8));
            String shown = new String(PseudoTerminal.output(master).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(shown).contains("says " + word, "code 7", "read keys");
            assertThat(shell.await()).isEqualTo(new Exited(0));
        }
    }

    private static ChildProcess shell(PseudoTerminal terminal, String script) {
        try (Fd slave = terminal.slave()) {
            return new PosixSpawn(new Execve(List.of("setsid", "--ctty", "--wait", "bash",
                    "-c", script), ENVIRONMENT), List.of(slave, slave, slave)).start();
        }
    }

    private static String container(String word) {
        return System.getProperty("java.home") + "/bin/java -cp '"
                + System.getProperty("java.class.path") + "' "
                + RunCommand.class.getName()
                + " -- sh -c 'cat; echo says " + word + "; exit 7'";
    }
}
