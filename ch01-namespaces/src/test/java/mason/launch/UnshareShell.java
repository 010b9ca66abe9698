// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mason.linux.Pid;
import workbook.testkit.answer.AnswerProcess;

/**
 * A shell in namespaces that unshare(1) has made: what a test needs besides the code it
 * tests.
 */
public final class UnshareShell implements AutoCloseable {

    private static final int SECONDS_TO_GO = 2;

    private final Process process;
    private final ShellSession session;

    private UnshareShell(List<String> before, List<String> options) throws IOException {
        process = new ProcessBuilder(
                Stream.of(before, List.of("unshare"), options, List.of("sh"))
                        .flatMap(List::stream).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        session = new ShellSession(process.getOutputStream(), process.getInputStream());
    }

    /** @param options of unshare(1), such as {@code --uts} */
    public static UnshareShell with(String... options) {
        return started(List.of(), options);
    }

    /**
     * The same where the answer sees it. If that is apart, the shell is in its namespaces
     * but for mounts and clocks, which are those of the tests.
     */
    public static UnshareShell besideTheAnswer(String... options) {
        return started(AnswerProcess.pid().map(p -> List.of("nsenter", "--target",
                p.toString(), "--user", "--pid", "--uts", "--ipc", "--net", "--cgroup"))
                .orElse(List.of()), options);
    }

    /** The same with the mounts and the files of the answer, too. */
    static UnshareShell amongFilesOfTheAnswer(String... options) {
        return started(AnswerProcess.pid().map(p -> List.of("nsenter", "--target",
                p.toString(), "--user", "--pid", "--uts", "--ipc", "--net", "--cgroup",
                "--mount")).orElse(List.of()), options);
    }

    private static UnshareShell started(List<String> before, String... options) {
        try {
            UnshareShell shell = new UnshareShell(before, List.of(options));
            if (!shell.ask("echo ready").equals("ready")) {
                throw new IllegalStateException(
                        "unshare " + String.join(" ", options) + " failed");
            }
            return shell;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code script} prints, errors too. */
    public String ask(String script) {
        return session.ask(script);
    }

    /** Goes on as a shell that another program starts, in the same process. */
    public void become(String program) {
        session.become(program);
    }

    /** The shell, as the host numbers it. */
    public Pid pid() {
        ProcessHandle shell = process.toHandle();
        for (var child = shell.children().findFirst(); child.isPresent(); child =
                shell.children().findFirst()) {
            shell = child.get();
        }
        return new Pid((int) shell.pid());
    }

    /** The same, as the answer numbers it: NSpid in proc_pid_status(5). */
    public Pid pidForTheAnswer() {
        return HostProc.asTheAnswerNumbers(pid());
    }

    /**
     * The parent first: unshare(1) complains of a killed child. Its children have then
     * another parent, which has to wait for them before they are gone: not every
     * process 1 does.
     */
    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor();
            for (ProcessHandle child : below) {
                child.onExit().get(SECONDS_TO_GO, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException notWaitedFor) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
