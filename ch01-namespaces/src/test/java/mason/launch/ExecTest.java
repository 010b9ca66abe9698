// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static workbook.testkit.Finding.expect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import mason.linux.Errno;
import mason.linux.Namespace;
import mason.linux.Pid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.AnswerFiles;

/** Exercise 1.15: one more process in a container that unshare(1) has made. */
@Exercise("1.15")
@Requires({"root", "kernel 5.11", "program unshare", "program hostname"})
@LeakCheck
final class ExecTest {

    private static String name;
    private static UnshareShell container;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        name = Nonce.hostname();
        container = UnshareShell.amongFilesOfTheAnswer("--mount", "--uts", "--ipc",
                "--net", "--pid", "--cgroup", "--fork", "--mount-proc");
        container.ask("hostname " + name);
    }

    @AfterAll
    static void end() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void it_is_in_all_the_namespaces_of_the_container() throws Exception {
        try (ExecProcess program = ExecProcess.of(container.pid(), "read end")) {
            for (Namespace kind : Exec.KINDS) {
                expect("the program to be in the container's namespace of the kind "
                        + kind.file(), HostProc.namespace(container.pid(), kind))
                        .observe(HostProc.namespace(program.pid(), kind))
                        .because("a program that stays out of one namespace sees, and"
                                + " changes, the host there");
            }
            expect("the number of the program in the container to be above 1")
                    .observe("it is " + HostProc.innermostNumber(program.pid()),
                            HostProc.innermostNumber(program.pid()) > 1)
                    .because("the container has its process 1 already");
        }
    }

    @Test
    void its_output_and_its_exit_code_arrive() throws Exception {
        int code = Nonce.exitCode();
        try (ExecProcess program =
                ExecProcess.of(container.pid(), "uname -n; exit " + code)) {
            expect("the host name that the program prints", name)
                    .observe(program.printed())
                    .because("it was given descriptors to print to");
            expect("the exit code of the program", code)
                    .observe(program.await().code())
                    .because("scripts decide by it what comes next");
        }
        expect("the container to go on", name).observe(container.ask("uname -n"))
                .because("only process 1 ends a container");
    }

    @Test
    void the_thread_that_calls_stays_on_the_host() throws Exception {
        try (ExecProcess program = ExecProcess.of(container.pid(), "exit")) {
            for (Namespace kind : Exec.KINDS) {
                expect("the thread that calls to stay, as all others, in the host's"
                        + " namespace of the kind " + kind.file(),
                        Set.of(HostProc.namespaceOfAnswer(kind)))
                        .observe(ExecProcess.ofThreads(kind))
                        .because("the next file that it opens would be the container's,"
                                + " and it can't go back");
            }
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void arguments_and_descriptors_arrive_as_they_are() throws Exception {
        List<String> odd = List.of(Nonce.fileName(), "", "a\tb\"c'd$(id)", "漢😀");
        String script = "for word; do printf '<%s>' \"$word\"; done; ls /proc/self/fd";
        try (ExecProcess program = ExecProcess.of(container.pid(), List.of("/bin/sh",
                "-c", script, "sh", odd.get(0), odd.get(1), odd.get(2), odd.get(3)))) {
            expect("the arguments, and the open descriptors of the program with that of"
                    + " its own listing", "<" + String.join("><", odd) + ">0\n1\n2\n3")
                    .observe(program.printed())
                    .because("a program gets what the caller gives it, and no descriptor"
                            + " besides");
        }
    }

    /** Any process of the container will do. */
    @Test
    @Covers({Question.SECOND_START, Question.SHAPES})
    void a_second_program_can_follow_the_first() throws Exception {
        try (ExecProcess first = ExecProcess.of(container.pid(), "read end");
                ExecProcess second = ExecProcess.of(first.pid(), "uname -n")) {
            expect("the host name that the second program prints", name)
                    .observe(second.printed())
                    .because("each start joins the namespaces anew, on a thread of its"
                            + " own");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_program_that_does_not_exist_leaves_nothing() throws Exception {
        expectRefusal("of a program that does not exist", container.pidForTheAnswer(),
                "/there/is/no/such/program", Errno.ENOENT);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_container_that_has_ended_is_refused() throws Exception {
        Path trace = AnswerFiles.give(directory).resolve("trace");
        expectRefusal("in a container that has ended", ended(), "/bin/touch " + trace,
                Errno.ESRCH);
        Thread.sleep(100);
        expect("a program that can't join the container not to run")
                .observe("it ran on the host", Files.notExists(trace))
                .because("it would run with all rights of the host's root");
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void no_thread_or_descriptor_is_left() throws Exception {
        HostChanges changes = HostChanges.since();
        String end =
                ExecProcess.outcome(container.pidForTheAnswer(), List.of("/bin/true"));
        List<String> left = changes.made();
        expect("nothing to be left of a program that has ended: " + end)
                .observe(String.join("; ", left), left.isEmpty())
                .because("the thread that joined the container is of no use afterwards,"
                        + " and keeps its namespaces alive");
    }

    private static void expectRefusal(String situation, Pid of, String words,
            Errno errno) throws Exception {
        HostChanges changes = HostChanges.since();
        String outcome = ExecProcess.outcome(of, List.of(words.split(" ")));
        expect("the outcome of a start " + situation, errno.symbol()).observe(outcome)
                .because("the caller has to learn that the program does not run");
        List<String> left = changes.made();
        expect("a start that failed to leave nothing behind")
                .observe(String.join("; ", left), left.isEmpty())
                .because("what each failure leaves adds up");
    }

    private static Pid ended() {
        try (UnshareShell shell = UnshareShell.besideTheAnswer()) {
            return shell.pidForTheAnswer();
        }
    }
}
