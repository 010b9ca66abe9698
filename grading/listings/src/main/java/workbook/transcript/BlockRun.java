// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.console.Command;
import workbook.transcript.ShellSession.Step;

/** Runs one block, command by command, in its session. */
final class BlockRun {

    private final ConsoleBlock block;
    private final String file;
    private final ShellSession session;
    private final List<Command> commands;
    private final List<String> messages = new ArrayList<>();
    private final List<Step> mended = new ArrayList<>();

    BlockRun(ConsoleBlock block, Path root, ShellSession session) {
        this.block = block;
        this.file = root.relativize(block.listing().file()).toString();
        this.session = session;
        this.commands = block.commands();
    }

    BlockResult result() throws IOException, InterruptedException {
        for (int i = 0; i < commands.size(); i++) {
            Step step = session.run(block, commands.get(i), text -> {
            });
            judge(i, step);
            CommandResult.End end = step.result().end();
            if (end == CommandResult.End.TIMED_OUT
                    || end == CommandResult.End.SHELL_GONE && isUsedAfter(i)) {
                messages.add("  the commands after " + file + ":"
                        + commands.get(i).line() + " were not run: its shell is gone");
                session.errors().lines().forEach(l -> messages.add("  " + l));
                break;
            }
        }
        return BlockResult.of(block, messages, mended);
    }

    private boolean isUsedAfter(int index) {
        String terminal = commands.get(index).prompt().terminal();
        return commands.subList(index + 1, commands.size()).stream()
                .anyMatch(c -> c.prompt().terminal().equals(terminal));
    }

    private void judge(int index, Step step) {
        boolean fits = step.comparison().fits();
        if (!fits || !hasRightStatus(index, step.result())) {
            Command command = step.command();
            messages.add("--- " + file + ":" + command.outputLine() + " expected");
            messages.add("+++ observed");
            messages.add(" " + command.prompt() + String.join("\n > ", command.typed()));
            messages.addAll(step.comparison().diff());
            messages.add("  " + ending(index, step.result()));
        }
        if (!fits && step.result().end() == CommandResult.End.DONE) {
            mended.add(step);
        }
    }

    private boolean hasRightStatus(int index, CommandResult result) {
        return switch (result.end()) {
            case DONE -> result.status() == block.expectedStatus(index)
                    || isAskedFor(index);
            case TIMED_OUT -> false;
            case SHELL_GONE -> commands.get(index).isExit();
        };
    }

    private boolean isAskedFor(int index) {
        return index + 1 < commands.size() && commands.get(index + 1).asksForStatus();
    }

    private String ending(int index, CommandResult result) {
        return switch (result.end()) {
            case DONE -> "exit status " + result.status() + ", expected "
                    + (isAskedFor(index) ? "any" : block.expectedStatus(index));
            case TIMED_OUT -> "no end after " + block.timeout().toSeconds()
                    + " seconds (times the pace of this machine)";
            case SHELL_GONE -> "the shell of this terminal ended";
        };
    }
}
