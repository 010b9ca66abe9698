// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.nio.file.Path;
import java.util.List;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.Pid;
import mason.linux.Signal;

/** A shell that is the command of a container, to look at the container from inside. */
public final class ContainerShell implements AutoCloseable {

    private static final Command SH = Command.of("sh");

    private final Fd line;
    private final Task task;
    private final ShellSession session;
    private ExitStatus end;

    private ContainerShell(Fd line, Task task) {
        this.line = line;
        this.task = task;
        this.session = new ShellSession(line.output(), line.input());
    }

    /** Starts the shell as the last part of {@code plan}. */
    public static ContainerShell in(Plan plan) {
        return started(plan.and(SH.plan()));
    }

    /** The same, as a child of a process 1 that stays. */
    public static ContainerShell withInit(Plan plan) {
        return started(plan.and(SH.plan().withInit()));
    }

    private static ContainerShell started(Plan plan) {
        List<Fd> ends = Fd.pair();
        try (Fd theirs = ends.get(1)) {
            Task task = JvmExecutor.start(plan,
                    () -> List.of(theirs, theirs, Fd.STDERR));
            return new ContainerShell(ends.get(0), task);
        } catch (RuntimeException e) {
            ends.get(0).close();
            throw e;
        }
    }

    /** What {@code script} prints, errors too; nothing where the shell has ended. */
    public String ask(String script) {
        return session.ask(script);
    }

    /** Does not wait for an answer. */
    public void tell(String script) {
        session.tell(script);
    }

    /** A path as one word of the shell's, whatever characters it has. */
    public static String word(Path path) {
        return ShellSession.word(path);
    }

    /** The shell or, where there is one, its process 1, as the host numbers it. */
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
