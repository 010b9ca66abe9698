// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import mason.linux.ExitStatus.Exited;
import mason.linux.ExitStatus.Killed;
import mason.linux.Signal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** What holds for a start, whichever executor makes the plan true. */
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class ExecutorTest {

    @Nested
    class ACommand {

        @ParameterizedTest
        @MethodSource("mason.launch.NamedExecutor#all")
        void ends_with_its_own_exit_code(NamedExecutor by) {
            int code = Nonce.exitCode();
            assertThat(by.ended("sh", "-c", "exit " + code)).isEqualTo(new Exited(code));
        }

        @ParameterizedTest
        @MethodSource("mason.launch.NamedExecutor#all")
        void ends_by_a_signal_from_outside(NamedExecutor by) {
            Task task = by.start(
                    NamedExecutor.NAMESPACES.and(Command.of("sleep", "1000").plan()));
            task.signal(Signal.KILL);
            assertThat(task.await()).isEqualTo(new Killed(9));
        }

        @ParameterizedTest
        @MethodSource("mason.launch.NamedExecutor#all")
        void gets_the_words_it_was_given_whatever_is_in_them(NamedExecutor by) {
            String odd = "a b\nc'\"$(id)…";
            assertThat(by.ended("test", odd, "=", odd)).isEqualTo(new Exited(0));
            assertThat(by.ended("test", "", "=", "")).isEqualTo(new Exited(0));
        }

        /** JDK 17 opens jars without close-on-exec. The directory itself is 3. */
        @ParameterizedTest
        @MethodSource("mason.launch.NamedExecutor#all")
        void has_nothing_open_but_its_standard_streams(NamedExecutor by) {
            String fd = "/proc/self/fd";
            assertThat(by.ended("sh", "-c",
                    "cd " + fd + "; set -- *; test \"$*\" = '0 1 2 3'"))
                    .isEqualTo(new Exited(0));
        }

        /** Java threads block SIGQUIT; the masks are hexadecimal, the lowest bit is 1. */
        @ParameterizedTest
        @MethodSource("mason.launch.NamedExecutor#all")
        void has_no_signal_blocked_or_ignored(NamedExecutor by) {
            assertThat(by.ended("sh", "-c", "grep -q 'SigBlk:.0*$' /proc/self/status"))
                    .isEqualTo(new Exited(0));
            assertThat(by.ended("sh", "-c",
                    "grep -Eq 'SigIgn:.0+(80000000)?$' /proc/self/status"))
                    .isEqualTo(new Exited(0));
        }
    }

    @Nested
    class ManyContainers {

        @Test
        void of_their_own_lifetime_cost_no_thread_each() throws IOException {
            Executor executor = CloneExecutor.tried(Lifetime.OF_ITS_OWN);
            List<Task> tasks = new ArrayList<>();
            try (Stdio stdio = Stdio.withoutInput()) {
                tasks.add(executor.start(Command.of("sleep", "1000").plan(), stdio));
                tasks.get(0).ended();
                int before = new File("/proc/self/task").list().length;
                for (int i = 0; i < 30; i++) {
                    tasks.add(executor.start(Command.of("sleep", "1000").plan(), stdio));
                    tasks.get(i + 1).ended();
                }
                assertThat(new File("/proc/self/task").list().length)
                        .isLessThan(before + 10);
                assertThat(tasks).allMatch(Task::isAlive);
            } finally {
                tasks.forEach(t -> t.signal(Signal.KILL));
            }
            assertThat(tasks).allSatisfy(
                    t -> assertThat(t.ended().join()).isEqualTo(new Killed(9)));
            assertThat(Files.exists(tasks.get(0).pid().proc())).isFalse();
        }
    }
}
