// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.Resource;
import workbook.sandbox.ThrowawayMachine;
import workbook.testkit.Pace;

/**
 * Pastes what the book's copy button copies of a block, as a whole, into an interactive
 * shell of root beside a fresh workspace. Afterwards the machine must be as it was.
 */
record PasteCheck(Path root, SolvedWorkspaces workspaces) {

    private static final String STATE = Resource.text(PasteCheck.class,
            "machine-state.sh");

    /** The character that ends the input of a shell at a terminal. */
    private static final String END_OF_INPUT = "\u0004";

    /** The last line of the state. */
    private static final String ALL = "that is all";

    private static final int SHELLS = 10;

    /** A fresh workspace is compiled first. */
    private static final Duration COMPILING = Duration.ofSeconds(90);

    private static final Duration LIMIT = Pace.stretched(Duration.ofSeconds(20));

    /** The same result, or a failure that says what was changed. */
    BlockResult checked(BlockResult result) {
        String text = result.block().lines().pasted();
        if (result.kind() != BlockResult.Kind.PASSED || text.isBlank()) {
            return result;
        }
        try {
            List<String> changes = changesBy(text, result.block().timeout());
            if (!changes.isEmpty()) {
                changes.add(0, "  pasted as a whole into a shell of root, it leaves:");
            }
            return BlockResult.of(result.block(), changes, result.mended());
        } catch (IOException e) {
            return BlockResult.of(result.block(), List.of("  not pasted: " + e),
                    result.mended());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return result;
        }
    }

    private List<String> changesBy(String text, Duration limit)
            throws IOException, InterruptedException {
        try (ThrowawayMachine machine = ThrowawayMachine.at(root,
                Optional.of(workspaces.fresh()),
                List.of(ThrowawayMachine.Terminal.ROOT,
                        ThrowawayMachine.Terminal.ROOT_TTY),
                ThrowawayMachine.Screen.OF_A_BOOK);
                ShellTerminal observer = new ShellTerminal(machine.in(0), machine.out(0),
                        false);
                ShellTerminal shell = new ShellTerminal(machine.in(1), machine.out(1),
                        true)) {
            List<String> before = state(observer);
            shell.run(text.stripTrailing(), Pace.stretched(limit.plus(COMPILING)),
                    output -> {
                    });
            List<String> changes = changes(before, state(observer));
            for (int n = 0; n < SHELLS && !changes.isEmpty(); n++) {
                shell.type(END_OF_INPUT);
                Thread.sleep(300);
                changes = changes(before, state(observer));
            }
            return changes;
        }
    }

    private static List<String> state(ShellTerminal observer)
            throws IOException, InterruptedException {
        CommandResult state = observer.run(STATE, LIMIT, output -> {
        });
        if (state.end() != CommandResult.End.DONE) {
            throw new IOException("the state of the machine can't be read");
        }
        if (!state.lines().contains(ALL)) {
            throw new IOException("the state of the machine is too long to be compared;"
                    + " which files are below /tmp?");
        }
        return state.lines();
    }

    private static List<String> changes(List<String> before, List<String> after) {
        return new ArrayList<>(Stream.concat(
                before.stream().filter(l -> !after.contains(l)).map(l -> "-" + l),
                after.stream().filter(l -> !before.contains(l)).map(l -> "+" + l))
                .toList());
    }
}
