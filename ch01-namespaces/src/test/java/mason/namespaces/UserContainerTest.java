// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mason.launch.Command;
import mason.launch.ExecProcess;
import mason.launch.JvmExecutor;
import mason.launch.HostProc;
import mason.launch.Plan;
import mason.launch.ContainerShell;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus.Exited;
import mason.linux.ExitStatus;
import mason.linux.KernelException;
import mason.linux.Mount;
import mason.linux.Namespace;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** A container whose namespaces belong to a user namespace of its own. */
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class UserContainerTest {

    private final String name = Nonce.hostname();

    @Nested
    class WithEveryNamespace {

        @Requires("kernel 6.2")
        @Test
        void it_shares_no_namespace_with_the_host() throws IOException {
            TimeNamespace ahead = new TimeNamespace(Duration.ofDays(1));
            Plan plan = new ContainerNamespaces(name, Optional.of(UnusedIds.some()),
                    Optional.of(ahead)).plan().and(new ProcFilesystem("/proc").plan());
            try (ContainerShell shell = ContainerShell.in(plan)) {
                for (Namespace kind : Namespace.values()) {
                    assertThat(HostProc.namespace(shell.pid(), kind))
                            .isNotEqualTo(HostProc.ownNamespace(kind));
                }
                assertThat(shell.ask("id -u; uname -n; echo $$"))
                        .isEqualTo("0\n" + name + "\n1");
            }
        }

        @Test
        void its_root_may_change_its_namespaces_and_nothing_else() throws IOException {
            try (ContainerShell shell = ContainerShell.in(namespaces())) {
                assertThat(shell.ask("hostname of-my-own && uname -n"))
                        .isEqualTo("of-my-own");
                assertThat(shell.ask("mount -t tmpfs mine /tmp && echo mounted"))
                        .isEqualTo("mounted");
                assertThat(shell.ask("ls /root")).contains("Permission denied");
                assertThat(shell.ask("echo 1 > /proc/sys/kernel/panic"))
                        .contains("Permission denied");
            }
        }

        @Test
        void its_command_has_nothing_open_but_its_standard_streams() throws IOException {
            try (ContainerShell shell = ContainerShell.in(namespaces())) {
                shell.ask("true");
                assertThat(new File(shell.pid().proc().toFile(), "fd").list())
                        .containsExactlyInAnyOrder("0", "1", "2");
                assertThat(HostProc.status(shell.pid(), "SigBlk")).matches("0+");
            }
        }
    }

    @Nested
    class WithAnInit {

        @Test
        void the_command_is_not_process_1_and_its_exit_code_arrives() throws IOException {
            Command command = Command.of("sh", "-c", "exit $(($$ + 40))");
            int code = ended(namespaces().and(command.plan().withInit())).code();
            assertThat(code).isGreaterThan(41);
        }
    }

    @Nested
    class WhenAStepFails {

        @Test
        void a_map_that_is_refused_is_named() {
            assertThatThrownBy(() -> start(new UserNamespace(1000, 0).plan()))
                    .isInstanceOf(KernelException.class)
                    .hasMessageMatching(
                            "write\\(\"/proc/\\d+/uid_map\", \"0 1000 0\"\\) failed:"
                                    + " EINVAL .*");
            assertThat(ProcessHandle.current().children()).isEmpty();
        }

        @Test
        void a_step_in_the_namespaces_that_is_refused_is_named() throws IOException {
            Plan broken =
                    namespaces().and(Plan.inNamespaces(Mount.of("tmpfs", "/not/there")));
            assertThatThrownBy(() -> start(broken)).hasMessageContaining(
                    "mount(\"tmpfs\", \"/not/there\", \"tmpfs\", 0, \"\") failed:");
            assertThat(ProcessHandle.current().children()).isEmpty();
        }

        @Test
        void a_program_that_does_not_exist_is_named() throws IOException {
            Plan broken = namespaces().and(Command.of("/not/there").plan());
            assertThatThrownBy(() -> start(broken))
                    .hasMessageContaining("execve(\"/not/there\"");
            assertThat(ProcessHandle.current().children()).isEmpty();
        }
    }

    @Nested
    class StartedAndEndedAgainAndAgain {

        @Requires("quick machine")
        @RepeatedTest(20)
        void leaves_nothing_behind() throws IOException {
            assertThat(ended(namespaces().and(Command.of("true").plan())))
                    .isEqualTo(new Exited(0));
        }
    }

    @Nested
    class WithOneMoreProcess {

        @Test
        void it_has_nothing_open_but_its_standard_streams() throws Exception {
            Plan plan = new ContainerNamespaces(name).plan()
                    .and(new ProcFilesystem("/proc").plan());
            try (ContainerShell shell = ContainerShell.in(plan);
                    ExecProcess program = ExecProcess.of(shell.pid(), "echo; read end")) {
                program.firstWord();
                assertThat(List.of(
                        new File(program.pid().proc().toFile(), "fd").list()))
                        .containsExactlyInAnyOrder("0", "1", "2");
            }
        }
    }

    private Plan namespaces() throws IOException {
        return new ContainerNamespaces(name, Optional.of(UnusedIds.some()),
                Optional.empty()).plan()
                .and(new ProcFilesystem("/proc").plan());
    }

    private static ExitStatus ended(Plan plan) {
        return start(plan).await();
    }

    private static Task start(Plan plan) {
        try (Stdio stdio = Stdio.withoutInput()) {
            return JvmExecutor.start(plan, stdio);
        }
    }
}
