// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.util.List;
import mason.linux.Signal;
import mason.namespaces.PidNamespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.5: a process 1 that stays, and a command with children of its own. */
@Exercise("1.5")
@Requires({"root", "kernel 5.11"})
@LeakCheck
final class ReaperTest {

    private static final int MOST_OF_A_CODE = 255;
    private static final int SIGNALLED = 128;
    private static final Plan PROCESSES = new PidNamespace().plan();

    private static Plan plan(String script) {
        return PROCESSES.and(Command.of("sh", "-c", script).plan().withInit());
    }

    private static int codeOf(String script) {
        try (TaskOfAnswer container = TaskOfAnswer.of(plan(script))) {
            return container.await().code();
        }
    }

    @Nested
    class WhileTheCommandRuns {

        private ShellOfAnswer container;
        private ChildProcesses family;

        @BeforeEach
        void start() {
            container = ShellOfAnswer.withInit(PROCESSES);
            family = new ChildProcesses(container.pid());
        }

        @AfterEach
        void end() {
            container.close();
        }

        private void endOrphans(int count) {
            container.ask("i=0; while [ $i -lt " + count
                    + " ]; do sh -c 'sleep 0.1 & exit 0'; i=$((i + 1)); done");
        }

        @Test
        @Covers(Question.SHAPES)
        void orphans_that_end_are_waited_for() throws Exception {
            for (int orphans : new int[]{1, Nonce.number(20, 40)}) {
                endOrphans(orphans);
                family.awaitOneChild();
                expect("process 1 to have one child, the command, when " + orphans
                        + " orphans have ended")
                        .observe("it has these: " + family.children(),
                                family.children().size() == 1)
                        .because("a zombie keeps its entry in the table of processes,"
                                + " and the table has an end");
            }
        }

        @Test
        void an_orphan_that_was_killed_is_waited_for() throws Exception {
            container.ask("sh -c 'sleep 60 & echo $! >/dev/null; kill -9 $!'");
            family.awaitOneChild();
            expect("process 1 to have one child, the command, when an orphan was killed")
                    .observe("it has these: " + family.children(),
                            family.children().size() == 1)
                    .because("a process that was killed is a zombie, too");
        }

        @Test
        void the_command_goes_on_when_an_orphan_ends() throws Exception {
            endOrphans(3);
            family.awaitOneChild();
            String word = Nonce.text();
            expect("the answer of the command after its orphans have ended", word)
                    .observe(container.ask("echo " + word))
                    .because("when process 1 ends, the kernel kills every process of its"
                            + " PID namespace");
        }
    }

    @Nested
    class WhenTheCommandHasEnded {

        private final int code = Nonce.number(2, 60);

        @Test
        @Covers(Question.SHAPES)
        void its_exit_code_is_that_of_the_container() {
            for (int each : new int[]{0, code, MOST_OF_A_CODE}) {
                expect("the exit code of the container", each)
                        .observe(codeOf("exit " + each))
                        .because("scripts and engines decide by it what comes next");
            }
        }

        @Test
        void the_exit_code_of_an_orphan_is_not_that_of_the_container() {
            String orphan = "sh -c '(sleep 0.1; exit " + (code + 60) + ") & exit 0'; ";
            expect("the exit code of the container, when an orphan ended before with "
                    + (code + 60), code)
                    .observe(codeOf(orphan + "sleep 0.3; exit " + code))
                    .because("only the command has been asked for");
        }

        @Test
        @Covers(Question.SHAPES)
        void a_signal_that_ended_it_is_added_to_128() {
            for (Signal signal : new Signal[]{Signal.KILL, Signal.TERM}) {
                expect("the exit code of a container whose command ended by signal "
                        + signal.number(), SIGNALLED + signal.number())
                        .observe(codeOf("kill -" + signal.number() + " $$"))
                        .because("a command that was killed has not succeeded; shells"
                                + " tell it this way");
            }
        }

        @Test
        void the_container_ends_although_children_are_left() throws Exception {
            try (TaskOfAnswer container =
                    TaskOfAnswer.of(plan("sleep 1000 & exit " + code))) {
                ChildProcesses family = new ChildProcesses(container.pid());
                boolean ended = family.awaitItsEnd();
                expect("the container to end with its command")
                        .observe("process 1 still waits for its children "
                                + family.children(), ended)
                        .because("a background process would keep a container for"
                                + " ever");
            }
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void two_containers_end_with_their_own_exit_codes() {
        int code = Nonce.number(2, 60);
        try (TaskOfAnswer first = TaskOfAnswer.of(plan("sleep 0.2; exit " + code));
                TaskOfAnswer second = TaskOfAnswer.of(plan("exit " + (code + 60)))) {
            expect("the exit codes of two containers that run at the same time",
                    List.of(code, code + 60))
                    .observe(List.of(first.await().code(), second.await().code()))
                    .because("each has a process 1 of its own");
        }
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void process_1_prints_nothing_of_its_own() throws IOException {
        String word = Nonce.text();
        try (ProgramLine line = new ProgramLine();
                TaskOfAnswer container = TaskOfAnswer.of(
                        plan("sh -c 'true & exit 0'; sleep 0.3; echo " + word),
                        line.streams())) {
            container.pid();
            line.closeTheirs();
            expect("all that the container prints", word)
                    .observe(new String(line.output().readAllBytes()).strip())
                    .because("the output of a container is that of its command");
        }
    }
}
