// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.Pid;
import mason.linux.Signal;

/** A shell behind the walls of a plan, to be asked questions. */
public final class Shell implements AutoCloseable {

    private static final String END = "end of answer";
    private static final Command SH = Command.of("sh");

    private final Fd line;
    private final Task task;
    private final BufferedReader answers;
    private ExitStatus end;

    private Shell(Fd line, Task task) {
        this.line = line;
        this.task = task;
        this.answers = new BufferedReader(
                new InputStreamReader(line.input(), StandardCharsets.UTF_8));
    }

    /** Starts it as soon as {@code walls} are up. */
    public static Shell behind(Plan walls) {
        return started(walls.and(SH.plan()));
    }

    /** The same, below a process 1 that stays. */
    public static Shell supervised(Plan walls) {
        return started(walls.and(SH.plan().withInit()));
    }

    private static Shell started(Plan plan) {
        List<Fd> ends = Fd.pair();
        try (Fd theirs = ends.get(1)) {
            Task task = JvmExecutor.start(plan,
                    () -> List.of(theirs, theirs, Fd.STDERR));
            return new Shell(ends.get(0), task);
        } catch (RuntimeException e) {
            ends.get(0).close();
            throw e;
        }
    }

    /** What {@code script} prints, errors too; nothing where the shell has ended. */
    public String ask(String script) {
        tell("{ " + script + "\n} 2>&1\necho " + END);
        try {
            StringBuilder answer = new StringBuilder();
            String next = answers.readLine();
            while (next != null && !next.equals(END)) {
                answer.append(next).append('\n');
                next = answers.readLine();
            }
            return answer.toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not wait for an answer. */
    public void tell(String script) {
        try {
            line.output().write((script + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            return;
        }
    }

    /** The shell or, where it is supervised, its process 1, as the host numbers it. */
    public Pid pid() {
        return task.pid();
    }

    /** How it ends, when it does. */
    public ExitStatus ended() {
        if (end == null) {
            end = task.await();
        }
        return end;
    }

    @Override
    public void close() {
        line.close();
        if (end == null) {
            task.signal(Signal.KILL);
            ended();
        }
    }
}
