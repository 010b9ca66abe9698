// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mason.linux.Pid;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    @Test
    void a_process_is_itself_until_it_ends() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity found =
                ProcessIdentity.of(new Pid((int) process.pid())).orElseThrow();
        assertThat(found.isAlive()).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(found.isAlive()).isFalse();
    }

    /** Its number may be gone between the open and the read of its file. */
    @Test
    void a_process_that_is_looked_at_while_it_ends_has_ended() throws Exception {
        for (int round = 0; round < 300; round++) {
            Pid pid = new Pid((int) new ProcessBuilder("true").start().pid());
            while (ProcessIdentity.of(pid).isPresent()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void another_process_of_the_same_number_is_another() throws IOException {
        ProcessIdentity own = ProcessIdentity.of(Pid.own()).orElseThrow();
        assertThat(new ProcessIdentity(own.pid(), own.started() - 1, own.boot())
                .isAlive()).isFalse();
        assertThat(new ProcessIdentity(own.pid(), own.started(), "another boot")
                .isAlive()).isFalse();
    }

    /** It ends when its parent, a shell, has become sleep, which does not wait for it. */
    @Test
    void a_zombie_has_ended() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c",
                "sh -c 'until grep -q sleep /proc/$PPID/comm; do :; done' & echo $!;"
                        + " exec sleep 60")
                .start();
        try {
            Pid child = Pid.parse(parent.inputReader().readLine());
            while (ProcessIdentity.of(child).isPresent()) {
                Thread.sleep(10);
            }
            assertThat(child.proc()).exists();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_name_with_parentheses_and_spaces_is_no_obstacle() throws Exception {
        Process process = new ProcessBuilder("sh", "-c",
                "printf 'a ) (b' >/proc/self/comm; echo; read line").start();
        process.inputReader().readLine();
        try {
            assertThat(ProcessIdentity.of(new Pid((int) process.pid())).orElseThrow()
                    .isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
