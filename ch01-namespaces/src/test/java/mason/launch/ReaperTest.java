// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static workbook.testkit.Finding.expect;

import java.util.List;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.5: a process 1 that stays, beside a command with children of its own. */
@Exercise("1.5")
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class ReaperTest {

    private static final int SIGKILL = 9;
    private static final Plan WALLS = Plan.of(
            Plan.unshare(Namespace.PID, Namespace.MOUNT),
            Plan.inNamespaces(Mount.makePrivate("/")),
            Plan.inProcess1(Mount.of("proc", "/proc")));

    @Nested
    class While_the_command_runs {

        private final int orphans = Nonce.number(3, 9);
        private Shell inside;

        @BeforeEach
        void orphans_end() {
            inside = Shell.supervised(WALLS);
            for (int i = 0; i < orphans; i++) {
                inside.ask("sh -c 'sleep 0.1 & exit 0'");
            }
        }

        @AfterEach
        void it_ends() {
            inside.close();
        }

        @Test
        void the_dead_are_buried() throws Exception {
            ChildProcesses family = new ChildProcesses(inside.pid());
            family.awaitOneChild();
            expect("orphans that have ended to be buried, all " + orphans
                    + ", and the command to be there")
                    .observe("process 1 has these children: " + family.children(),
                            family.children().size() == 1)
                    .because("a zombie keeps its entry in the table of processes, and"
                            + " the table has an end");
        }

        @Test
        void it_runs_on() throws Exception {
            new ChildProcesses(inside.pid()).awaitOneChild();
            String word = Nonce.text();
            expect("the command to go on when an orphan ends, and answer", word)
                    .observe(inside.ask("echo " + word))
                    .because("the end of process 1 is the end of all");
        }
    }

    @Nested
    class When_the_command_has_ended {

        private final int code = Nonce.number(2, 60);

        @Test
        void its_exit_code_is_handed_on() {
            String orphan = "sh -c '(sleep 0.1; exit " + (code + 60) + ") & exit 0'; ";
            expect("the exit code of the container to be that of the command",
                    code)
                    .observe(started(orphan + "sleep 0.3; exit " + code).await().code())
                    .because("scripts and engines decide by it what comes next");
        }

        @Test
        void a_killing_is_handed_on_as_shells_do_it() {
            expect("the exit code of the container to be that of the command,"
                    + " 128 and the signal", 128 + SIGKILL)
                    .observe(started("kill -9 $$").await().code())
                    .because("a command that was killed has not succeeded");
        }

        @Test
        void nobody_keeps_the_container() throws Exception {
            Task container = started("sleep 1000 & exit " + code);
            ChildProcesses family = new ChildProcesses(container.pid());
            boolean ended = family.awaitItsEnd();
            List<String> left = family.children();
            container.signal(Signal.KILL);
            container.await();
            expect("the container to end with its command")
                    .observe("process 1 still waits for its children " + left, ended)
                    .because("a forgotten process would keep a container for ever");
        }

        private static Task started(String script) {
            try (Stdio stdio = Stdio.withoutInput()) {
                return JvmExecutor.start(
                        WALLS.and(Command.of("sh", "-c", script).plan().withInit()),
                        stdio);
            }
        }
    }
}
