// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mason.linux.Child;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.Pid;

/** A shell behind the walls of a plan, to be asked questions. */
final class Shell implements AutoCloseable {

    private static final int SIGKILL = 9;
    private static final String END = "end of answer";
    private static final Command SH = Command.of("sh");

    private final Fd line;
    private final Child child;
    private final BufferedReader answers;
    private ExitStatus end;

    private Shell(Fd line, Child child) {
        this.line = line;
        this.child = child;
        this.answers = new BufferedReader(
                new InputStreamReader(line.input(), StandardCharsets.UTF_8));
    }

    /** Starts it as soon as {@code walls} are up. */
    static Shell behind(Plan walls) {
        return started(walls.and(SH.plan()));
    }

    /** The same, below a process 1 that stays. */
    static Shell supervised(Plan walls) {
        return started(walls.and(SH.supervised()));
    }

    private static Shell started(Plan plan) {
        List<Fd> ends = Fd.pair();
        try (Fd theirs = ends.get(1)) {
            Child child = JvmExecutor.start(plan,
                    () -> List.of(theirs, theirs, Fd.STDERR));
            return new Shell(ends.get(0), child);
        } catch (RuntimeException e) {
            ends.get(0).close();
            throw e;
        }
    }

    /** What {@code script} prints, errors too; nothing where the shell has ended. */
    String ask(String script) {
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
    void tell(String script) {
        try {
            line.output().write((script + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            return;
        }
    }

    /** The shell or, where it is supervised, its process 1, as the host numbers it. */
    Pid pid() {
        return child.pid();
    }

    /** How it ends, when it does. */
    ExitStatus ended() {
        if (end == null) {
            end = child.await();
        }
        return end;
    }

    @Override
    public void close() {
        line.close();
        if (end == null) {
            child.pid().signal(SIGKILL);
            ended();
        }
    }
}
