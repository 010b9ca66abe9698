// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import mason.linux.Errno;
import mason.linux.ExitStatus.Exited;
import mason.linux.ExitStatus.Killed;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.linux.Mount;
import mason.linux.Signal;
import mason.namespaces.ContainerNamespaces;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11"})
@LeakCheck
final class JvmExecutorTest {

    private static final Plan NAMESPACES = new ContainerNamespaces("house").plan();

    @Nested
    class ACommand {

        @Test
        void ends_with_its_own_exit_code() {
            int code = Nonce.exitCode();
            assertThat(ended("sh", "-c", "exit " + code)).isEqualTo(new Exited(code));
        }

        @Test
        void ends_by_a_signal_from_outside() {
            assertThat(killed()).isEqualTo(new Killed(9));
        }

        @Test
        void gets_the_words_it_was_given_whatever_is_in_them() {
            String odd = "a b\nc'\"$(id)…";
            assertThat(ended("test", odd, "=", odd)).isEqualTo(new Exited(0));
            assertThat(ended("test", "", "=", "")).isEqualTo(new Exited(0));
        }

        @Test
        void has_nothing_open_but_its_standard_streams() {
            try (ContainerShell shell = ContainerShell.in(NAMESPACES)) {
                // When it answers, the linker has closed the libraries it was loading.
                shell.ask("true");
                assertThat(new File(shell.pid().proc().toFile(), "fd").list())
                        .containsExactlyInAnyOrder("0", "1", "2");
            }
        }

        /** Signal 32 is glibc's own: its posix_spawn(3) leaves it ignored. */
        @Test
        void has_no_signal_blocked_or_ignored() throws IOException {
            try (ContainerShell shell = ContainerShell.in(NAMESPACES)) {
                assertThat(HostProc.status(shell.pid(), "SigBlk")).matches("0+");
                assertThat(HostProc.status(shell.pid(), "SigIgn"))
                        .matches("0+(80000000)?");
            }
        }

        @Test
        void sees_only_itself_in_its_own_proc() {
            Plan plan = new ContainerNamespaces("house").plan().and(Plan.inProcess1(
                    Mount.of("proc", "/proc")));
            try (ContainerShell shell = ContainerShell.in(plan)) {
                assertThat(shell.ask("cd /proc; echo [0-9]*")).isEqualTo("1");
            }
        }

        @Test
        void knows_no_variable_but_those_it_was_given() throws IOException {
            try (ContainerShell shell = ContainerShell.in(NAMESPACES)) {
                assertThat(Files.readString(shell.pid().proc().resolve("environ")))
                        .isEqualTo("PATH=/usr/sbin:/usr/bin:/sbin:/bin\0");
            }
        }
    }

    @Nested
    class AStartThatFails {

        @Test
        void names_the_program_that_does_not_exist() {
            assertThatThrownBy(() -> start("/not/there", "x"))
                    .isInstanceOfSatisfying(KernelException.class, e -> {
                        assertThat(e.errno()).isEqualTo(Errno.ENOENT);
                        assertThat(e.call())
                                .isEqualTo(
                                        "execve(\"/not/there\", [\"/not/there\", \"x\"],"
                                                + " /* 1 var */)");
                    });
        }

        @Test
        void names_the_program_that_may_not_be_run() {
            assertThatThrownBy(() -> start("/etc/passwd"))
                    .isInstanceOfSatisfying(KernelException.class,
                            e -> assertThat(e.errno()).isEqualTo(Errno.EACCES));
        }

        @Test
        void names_the_call_of_the_builder_thread_that_failed() {
            Plan broken =
                    NAMESPACES.and(Plan.inNamespaces(Mount.of("tmpfs", "/not/there")));
            assertThatThrownBy(() -> ContainerShell.in(broken)).hasMessage(
                    "mount(\"tmpfs\", \"/not/there\", \"tmpfs\", 0, \"\") failed:"
                            + " ENOENT (2) No such file or directory");
        }

        @Test
        void names_the_call_of_process_1_that_failed() {
            Plan broken =
                    NAMESPACES.and(Plan.inProcess1(Mount.of("tmpfs", "/not/there")));
            assertThatThrownBy(() -> ContainerShell.in(broken)).hasMessage(
                    "mount(\"tmpfs\", \"/not/there\", \"tmpfs\", 0, \"\") failed:"
                            + " ENOENT (2) No such file or directory");
        }
    }

    @Nested
    class ASupervisedCommand {

        @Test
        void ends_the_container_with_its_exit_code() {
            int code = Nonce.exitCode();
            assertThat(supervised("sh", "-c", "exit " + code).await())
                    .isEqualTo(new Exited(code));
        }

        @Test
        void is_told_when_process_1_is_to_end() throws Exception {
            try (ContainerShell shell = ContainerShell.withInit(NAMESPACES)) {
                shell.ask("trap 'exit 42' TERM");
                shell.tell("while :; do sleep 0.05; done");
                shell.pid().signal(Signal.TERM);
                assertThat(shell.ended()).isEqualTo(new Exited(42));
            }
        }

        @Test
        void is_named_when_it_does_not_exist() {
            assertThatThrownBy(() -> supervised("/not/there")).hasMessageStartingWith(
                    "execve(\"/not/there\", [\"/not/there\"], /* 1 var */) failed:");
        }
    }

    @Nested
    class StartedAndEndedAgainAndAgain {

        @Requires("quick machine")
        @RepeatedTest(50)
        void leaves_nothing_behind() {
            assertThat(ended("true")).isEqualTo(new Exited(0));
        }
    }

    private static ExitStatus ended(String... argv) {
        return start(argv).await();
    }

    private static ExitStatus killed() {
        Task task = start("sleep", "1000");
        task.signal(Signal.KILL);
        return task.await();
    }

    private static Task supervised(String... argv) {
        try (Stdio stdio = Stdio.withoutInput()) {
            return JvmExecutor.start(NAMESPACES.and(Command.of(argv).plan().withInit()),
                    stdio);
        }
    }

    private static Task start(String... argv) {
        try (Stdio stdio = Stdio.withoutInput()) {
            return JvmExecutor.start(NAMESPACES.and(Command.of(argv).plan()), stdio);
        }
    }
}
