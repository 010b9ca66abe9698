// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One block, command by command, in its session. */
final class BlockRun {

    private final ConsoleBlock block;
    private final String file;
    private final Session session;
    private final List<Command> commands;
    private final List<String> told = new ArrayList<>();
    private final List<Outcome.Mended> mended = new ArrayList<>();

    /** @param file as differences name it */
    BlockRun(ConsoleBlock block, String file, Session session) {
        this.block = block;
        this.file = file;
        this.session = session;
        this.commands = block.commands();
    }

    Outcome outcome() throws IOException, InterruptedException {
        for (int i = 0; i < commands.size(); i++) {
            Answer answer = session.run(commands.get(i), block.timeout(), text -> {
            });
            compare(i, answer);
            if (answer.end() == Answer.End.TIMED_OUT
                    || answer.end() == Answer.End.SHELL_GONE && used(i + 1)) {
                giveUp(commands.get(i));
                break;
            }
        }
        return Outcome.of(block, told, mended);
    }

    private void giveUp(Command last) throws IOException {
        told.add("  the commands after " + file + ":" + last.line()
                + " were not run: its shell is gone");
        session.complaint().lines().forEach(l -> told.add("  " + l));
    }

    /** Whether the terminal of the command before is asked again. */
    private boolean used(int from) {
        return commands.subList(from, commands.size()).stream()
                .anyMatch(c -> c.prompt().terminal()
                        .equals(commands.get(from - 1).prompt().terminal()));
    }

    private void compare(int index, Answer answer) {
        Command command = commands.get(index);
        List<String> seen = Listing.of(answer.output());
        List<String> normal = Listing.of(String.join("\n", command.expected()));
        Optional<Bindings> bound = Expectation.of(normal, block.masks()).match(seen,
                session.bound());
        Alignment alignment = Alignment.of(normal, seen, block.masks(), session.bound());
        boolean rightStatus = rightStatus(index, answer);
        if (bound.isEmpty() || !rightStatus) {
            tell(command, alignment, ending(index, answer));
        }
        if (bound.isEmpty() && answer.end() == Answer.End.DONE) {
            mended.add(new Outcome.Mended(command, alignment.mended()));
        }
        session.bind(bound.orElse(alignment.bound()));
    }

    private boolean rightStatus(int index, Answer answer) {
        return answer.end() == Answer.End.SHELL_GONE && isExit(commands.get(index))
                || answer.end() == Answer.End.DONE
                        && (answer.status() == expectedStatus(index)
                                || askedFor(index));
    }

    private static boolean isExit(Command command) {
        return command.text().strip().matches("exit( \\d+)?|logout");
    }

    private boolean askedFor(int index) {
        return index + 1 < commands.size() && commands.get(index + 1).asksForStatus();
    }

    private int expectedStatus(int index) {
        return block.statuses().of(index, commands.size());
    }

    private String ending(int index, Answer answer) {
        String expected = askedFor(index) ? "any" : Integer.toString(
                expectedStatus(index));
        return switch (answer.end()) {
            case DONE -> "exit status " + answer.status() + ", expected " + expected;
            case TIMED_OUT -> "no end after " + block.timeout().toSeconds()
                    + " seconds (times the pace of this machine)";
            case SHELL_GONE -> "the shell of this terminal ended";
        };
    }

    private void tell(Command command, Alignment alignment, String ending) {
        told.add("--- " + file + ":" + command.outputLine() + " expected");
        told.add("+++ observed");
        told.add(" " + command.prompt() + String.join("\n > ", command.typed()));
        told.addAll(alignment.diff());
        told.add("  " + ending);
    }
}
