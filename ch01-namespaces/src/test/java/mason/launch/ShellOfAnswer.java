// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import mason.linux.ExitStatus;
import mason.linux.Pid;

/** A shell that is the command of a container, which is started where the answer is. */
final class ShellOfAnswer implements AutoCloseable {

    private static final Command SH = Command.of("sh");

    private final ProgramLine line = new ProgramLine();
    private final TaskOfAnswer task;
    private final ShellSession session;

    private ShellOfAnswer(Plan plan) {
        task = TaskOfAnswer.of(plan, line.streams());
        session = new ShellSession(line.input(), line.output());
        try {
            task.pid();
        } catch (RuntimeException e) {
            close();
            throw e;
        } finally {
            line.closeTheirs();
        }
    }

    /** Starts the shell as the last part of {@code plan}. */
    static ShellOfAnswer in(Plan plan) {
        return new ShellOfAnswer(plan.and(SH.plan()));
    }

    /** The same, as a child of a process 1 that stays. */
    static ShellOfAnswer withInit(Plan plan) {
        return new ShellOfAnswer(plan.and(SH.plan().withInit()));
    }

    /** What {@code script} prints, errors too; nothing where the shell has ended. */
    String ask(String script) {
        return session.ask(script);
    }

    /** The shell or, where there is one, its process 1, as the host numbers it. */
    Pid pid() {
        return task.pid();
    }

    /** How it ends, when it does. */
    ExitStatus ended() {
        return task.await();
    }

    @Override
    public void close() {
        line.close();
        task.close();
    }
}
