// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.console.Command;
import workbook.console.Prompt;
import workbook.sandbox.ThrowawayMachine;
import workbook.testkit.Pace;

/** The terminals that the blocks of a session share, on a throw-away machine. */
public final class ShellSession implements AutoCloseable {

    /** A command that was run, and its output beside what it should be. */
    public record Step(Command command, CommandResult result,
            ExpectedOutput.Comparison comparison) {
    }

    private final ThrowawayMachine machine;
    private final Map<String, ShellTerminal> terminals = new LinkedHashMap<>();
    private Bindings bound = Bindings.none();

    private ShellSession(ThrowawayMachine machine) {
        this.machine = machine;
    }

    /**
     * Starts a machine.
     *
     * @param prompts of all commands of the session
     * @param workspace what the machine has as the workspace
     * @param screen the size of its terminals; none if its shells read from pipes
     */
    public static ShellSession start(Path root, List<Prompt> prompts,
            Optional<Path> workspace, Optional<ThrowawayMachine.Screen> screen)
            throws IOException {
        Map<String, Prompt> first = new LinkedHashMap<>();
        prompts.forEach(p -> first.putIfAbsent(p.terminal(), p));
        boolean tty = screen.isPresent();
        ShellSession session = new ShellSession(ThrowawayMachine.at(root, workspace,
                first.values().stream().map(p -> kind(p, tty)).toList(),
                screen.orElse(ThrowawayMachine.Screen.OF_A_BOOK)));
        for (String name : first.keySet()) {
            int number = session.terminals.size();
            session.terminals.put(name, new ShellTerminal(session.machine.in(number),
                    session.machine.out(number), tty));
        }
        return session;
    }

    private static ThrowawayMachine.Terminal kind(Prompt first, boolean tty) {
        if (first.isRoot()) {
            return tty ? ThrowawayMachine.Terminal.ROOT_TTY
                    : ThrowawayMachine.Terminal.ROOT;
        }
        return tty ? ThrowawayMachine.Terminal.READER_TTY
                : ThrowawayMachine.Terminal.READER;
    }

    /** The text of a command in this run: samples are replaced by their values. */
    public String text(Command command) {
        return bound.ofThisRun(command.text());
    }

    /**
     * Runs a command, and binds the samples of what it should print to what it prints.
     *
     * @param listener is given what it prints as it comes
     */
    public Step run(ConsoleBlock block, Command command, Consumer<String> listener)
            throws IOException, InterruptedException {
        CommandResult result = terminals.get(command.prompt().terminal())
                .run(text(command), Pace.stretched(block.timeout()), listener);
        Step step = new Step(command, result,
                ExpectedOutput.of(command.expected(), block.masks())
                        .compare(result.lines(), bound));
        bound = step.comparison().bound();
        return step;
    }

    /** A command that starts another shell on the machine. */
    public List<String> shellCommand() {
        return machine.shellCommand();
    }

    /** Why its shells aren't there, if they never were. */
    String errors() throws IOException {
        return machine.errors();
    }

    @Override
    public void close() throws IOException {
        try (machine) {
            for (ShellTerminal terminal : terminals.values()) {
                terminal.close();
            }
        }
    }
}
