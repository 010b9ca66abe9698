// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import workbook.sandbox.ThrowawayMachine;
import workbook.testkit.Pace;

/** The terminals that one or more blocks share, on a machine of their own. */
public final class Session implements AutoCloseable {

    private final ThrowawayMachine machine;
    private final Map<String, Terminal> terminals = new LinkedHashMap<>();
    private Bindings bound = Bindings.none();

    private Session(ThrowawayMachine machine) {
        this.machine = machine;
    }

    /** Its shells are fed through pipes, so that nothing they print is for the eye. */
    static Session of(Path root, List<Prompt> prompts) throws IOException {
        return of(root, prompts, false, ThrowawayMachine.Screen.OF_A_BOOK);
    }

    /** Its shells believe to be at a terminal, which is {@code screen}. */
    public static Session onStage(Path root, List<Prompt> prompts,
            ThrowawayMachine.Screen screen)
            throws IOException {
        return of(root, prompts, true, screen);
    }

    private static Session of(Path root, List<Prompt> prompts, boolean tty,
            ThrowawayMachine.Screen screen) throws IOException {
        Map<String, ThrowawayMachine.Terminal> kinds = new LinkedHashMap<>();
        prompts.forEach(p -> kinds.putIfAbsent(p.terminal(), p.kind(tty)));
        ThrowawayMachine machine =
                ThrowawayMachine.at(root, List.copyOf(kinds.values()), screen);
        Session session = new Session(machine);
        int number = 0;
        for (String name : kinds.keySet()) {
            session.terminals.put(name,
                    new Terminal(machine.in(number), machine.out(number), tty));
            number++;
        }
        return session;
    }

    /** Runs a command in its terminal, samples replaced by what they stand for. */
    public Answer run(Command command, Duration limit, Consumer<String> hearer)
            throws IOException, InterruptedException {
        return terminals.get(command.prompt().terminal()).run(
                bound.ofThisRun(command.text()), Pace.stretched(limit), hearer);
    }

    /** The same, and samples in what comes later stand for what was seen now. */
    public Answer perform(ConsoleBlock block, Command command, Consumer<String> hearer)
            throws IOException, InterruptedException {
        Answer answer = run(command, block.timeout(), hearer);
        bound = Alignment.of(Listing.of(String.join("\n", command.expected())),
                Listing.of(answer.output()), block.masks(), bound).bound();
        return answer;
    }

    /** As it is typed in this run. */
    public String typed(Command command) {
        return bound.ofThisRun(command.text());
    }

    /** A command that gives somebody a shell beside its own. */
    public List<String> visit() {
        return machine.visit();
    }

    /** Why its shells aren't there, if they never were. */
    String complaint() throws IOException {
        return machine.complaint();
    }

    Bindings bound() {
        return bound;
    }

    void bind(Bindings now) {
        bound = now;
    }

    @Override
    public void close() throws IOException {
        try (machine) {
            for (Terminal terminal : terminals.values()) {
                terminal.close();
            }
        }
    }
}
