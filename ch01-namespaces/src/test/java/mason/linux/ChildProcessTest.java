// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mason.linux.ExitStatus.Exited;
import mason.linux.ExitStatus.Killed;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires("linux")
@LeakCheck
final class ChildProcessTest {

    private static final List<String> PATH = List.of("PATH=/usr/bin:/bin");

    @Nested
    class AwaitedByWhoeverStartedIt {

        @Test
        void it_brings_its_exit_code() {
            int code = Nonce.exitCode();
            assertThat(spawned("exit " + code).await()).isEqualTo(new Exited(code));
        }

        @Test
        void it_brings_the_signal_that_ended_it() {
            ChildProcess child = spawned("exec sleep 1000");
            child.signal(Signal.TERM);
            assertThat(child.await()).isEqualTo(new Killed(15));
        }
    }

    @Nested
    class AwaitedWithAllTheOthers {

        @Test
        void each_comes_once_with_its_own_status() {
            Map<Pid, ExitStatus> expected = new HashMap<>();
            for (int code = 1; code <= 5; code++) {
                expected.put(unheld("exit " + code), new Exited(code));
            }
            Map<Pid, ExitStatus> ended = new HashMap<>();
            for (int i = 1; i <= 5; i++) {
                Waiting.Ended next = Waiting.awaitAny();
                ended.put(next.pid(), next.status());
            }
            assertThat(ended).isEqualTo(expected);
        }

        /** A child without a pidfd. */
        private static Pid unheld(String script) {
            return PosixSpawn
                    .attempt(new Execve(List.of("sh", "-c", script), PATH).calls(),
                            PosixSpawn.STANDARD)
                    .pid().orElseThrow();
        }

        @Test
        void a_process_without_children_is_refused() {
            assertThatThrownBy(Waiting::awaitAny).hasMessageStartingWith("waitpid(-1, ")
                    .hasMessageContaining("ECHILD");
        }
    }

    @Nested
    class SpawnedByName {

        @Test
        void it_is_looked_for_along_the_path_of_its_own_environment() {
            assertThat(spawned(PATH, "true").await())
                    .isEqualTo(new Exited(0));
            assertThatThrownBy(() -> spawned(List.of("PATH=/etc"), "true"))
                    .isInstanceOf(KernelException.class).hasMessageContaining("ENOENT");
        }

        @Test
        void it_knows_no_variable_but_those_it_was_given() {
            String word = Nonce.text();
            assertThat(spawned(List.of("PATH=/usr/bin:/bin", "A=" + word), "sh", "-c",
                    "test $A = " + word).await())
                    .isEqualTo(new Exited(0));
        }

        @Test
        void it_is_named_when_it_is_not_there() {
            assertThatThrownBy(() -> spawned(PATH, "/not/there", "x"))
                    .hasMessage("execve(\"/not/there\", [\"/not/there\", \"x\"],"
                            + " /* 1 var */) failed:"
                            + " ENOENT (2) No such file or directory");
        }

        @Test
        void it_is_refused_when_it_may_not_be_run() {
            assertThatThrownBy(() -> spawned(List.of("PATH=/etc"), "passwd"))
                    .hasMessageContaining("EACCES");
        }
    }

    private static ChildProcess spawned(String script) {
        return spawned(PATH, "sh", "-c", script);
    }

    private static ChildProcess spawned(List<String> environment, String... argv) {
        return new PosixSpawn(new Execve(List.of(argv), environment), PosixSpawn.STANDARD)
                .start();
    }
}
