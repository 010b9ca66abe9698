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
final class ChildTest {

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
            Child child = spawned("exec sleep 1000");
            child.pid().signal(15);
            assertThat(child.await()).isEqualTo(new Killed(15));
        }
    }

    @Nested
    class AwaitedWithAllTheOthers {

        @Test
        void each_comes_once_with_its_own_status() {
            Map<Pid, ExitStatus> expected = new HashMap<>();
            for (int code = 1; code <= 5; code++) {
                expected.put(spawned("exit " + code).pid(), new Exited(code));
            }
            Map<Pid, ExitStatus> buried = new HashMap<>();
            for (int i = 1; i <= 5; i++) {
                Child.Ended next = Child.awaitAny();
                buried.put(next.pid(), next.status());
            }
            assertThat(buried).isEqualTo(expected);
        }

        @Test
        void nobody_comes_where_nobody_is_left() {
            assertThatThrownBy(Child::awaitAny).hasMessageStartingWith("waitpid(-1)")
                    .hasMessageContaining("ECHILD");
        }
    }

    @Nested
    class SpawnedByName {

        @Test
        void it_is_looked_for_along_the_path_of_its_own_environment() {
            assertThat(new Spawn(List.of("true"), PATH).start().await())
                    .isEqualTo(new Exited(0));
            assertThatThrownBy(new Spawn(List.of("true"), List.of("PATH=/etc"))::start)
                    .isInstanceOf(KernelException.class).hasMessageContaining("ENOENT");
        }

        @Test
        void it_knows_no_variable_but_those_it_was_given() {
            String word = Nonce.text();
            assertThat(new Spawn(List.of("sh", "-c", "test $A = " + word),
                    List.of("PATH=/usr/bin:/bin", "A=" + word)).start().await())
                    .isEqualTo(new Exited(0));
        }

        @Test
        void it_is_named_when_it_is_not_there() {
            assertThatThrownBy(new Spawn(List.of("/not/there", "x"), PATH)::apply)
                    .hasMessage("posix_spawn(/not/there, [/not/there, x], 1 variables)"
                            + " failed: ENOENT (2) No such file or directory");
        }

        @Test
        void it_is_refused_when_it_may_not_be_run() {
            assertThatThrownBy(new Spawn(List.of("passwd"), List.of("PATH=/etc"))::apply)
                    .hasMessageContaining("EACCES");
        }
    }

    private static Child spawned(String script) {
        return new Spawn(List.of("sh", "-c", script), PATH).start();
    }
}
