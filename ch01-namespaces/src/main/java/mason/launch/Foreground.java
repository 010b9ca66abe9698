// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mason.linux.ExitStatus;
import mason.linux.Fd;
import mason.linux.Pid;
import mason.linux.PseudoTerminal;
import mason.linux.PosixSpawn;
import mason.linux.Terminal;

/**
 * Runs a container as a shell runs a command: at a terminal of its own if there is one
 * to copy to. A container that shared ours could type into it, and Ctrl-C would reach
 * both.
 */
public final class Foreground {

    private static final String PTMX = "/dev/ptmx";

    private Foreground() {
    }

    /** Whether a person sits at a terminal and waits for this process. */
    public static boolean isInteractive() {
        return Terminal.behind(Fd.STDIN).filter(Terminal::inForeground).isPresent()
                && Terminal.behind(Fd.STDOUT).isPresent();
    }

    /** Starts the container and stays until it has ended. */
    public static ExitStatus run(Plan plan) {
        return run(plan, process1 -> {
        });
    }

    /**
     * Starts the container and stays until it has ended.
     *
     * @param started is called with its process 1 once the command runs
     */
    public static ExitStatus run(Plan plan, Consumer<Pid> started) {
        return isInteractive() ? atTerminal(plan, started)
                : withoutTerminal(plan, started);
    }

    /** Runs one more command in the container of a process. */
    public static ExitStatus exec(Pid process, List<String> argv) {
        return new Exec(process).start(argv, PosixSpawn.STANDARD).await();
    }

    private static ExitStatus atTerminal(Plan plan, Consumer<Pid> started) {
        PseudoTerminal pair = PseudoTerminal.open(PTMX);
        try (Fd master = pair.master()) {
            Terminal ours = new Terminal(Fd.STDIN);
            new Terminal(master).resize(ours.size());
            new Terminal(master).behaveLike(ours);
            Task task = start(plan, pair.slave());
            started.accept(task.pid());
            try (StopAtExit stop = StopAtExit.of(task)) {
                return new TerminalRelay(Optional.of(Fd.STDIN), master).until(task);
            }
        }
    }

    /** The container must hold the only descriptor, whose end is then seen. */
    private static Task start(Plan plan, Fd slave) {
        try (slave) {
            return JvmExecutor.start(plan, () -> List.of(slave, slave, slave));
        }
    }

    /** A job in the background leaves the keys of the terminal to its shell. */
    private static ExitStatus withoutTerminal(Plan plan,
            Consumer<Pid> started) {
        boolean background = Terminal.behind(Fd.STDIN)
                .filter(t -> !t.inForeground()).isPresent();
        try (Stdio stdio = background ? Stdio.withoutInput() : Stdio.inherited()) {
            Task task = JvmExecutor.start(plan, stdio);
            started.accept(task.pid());
            try (StopAtExit stop = StopAtExit.of(task)) {
                return task.await();
            }
        }
    }
}
