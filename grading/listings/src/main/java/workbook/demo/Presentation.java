// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.util.List;
import workbook.console.Command;
import workbook.demo.PresenterTerminal.Action;
import workbook.transcript.CommandResult;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.ShellSession;

/** A demo before an audience, controlled by the presenter's keys. */
final class Presentation {

    private static final String HELP = """
            Space, Enter, → : type the next command, run it, go on
            any key         : while it types, type the rest at once
            ←, b            : the scene before          s : the next scene
            r               : this scene again          g : scene number …
            !               : a shell of your own on this machine
            q, Ctrl-C       : the end                   ? : this list""";

    private final List<Scene> scenes;
    private final SceneSessions sessions;
    private final PresenterTerminal terminal;
    private final int typing;
    private final boolean notes;
    private int index;

    /** @param typing milliseconds from letter to letter */
    Presentation(List<Scene> scenes, SceneSessions sessions, PresenterTerminal terminal,
            int typing, boolean notes) {
        this.scenes = scenes;
        this.sessions = sessions;
        this.terminal = terminal;
        this.typing = typing;
        this.notes = notes;
    }

    void showFrom(int first) throws IOException, InterruptedException {
        index = first;
        Action action = Action.NEXT;
        while (action != Action.QUIT) {
            action = index < scenes.size() ? show(scenes.get(index)) : showEnd();
            index = switch (action) {
                case NEXT, SKIP -> Math.min(index + 1, scenes.size());
                case BACK -> Math.max(index - 1, 0);
                default -> index;
            };
        }
        terminal.line("");
    }

    private Action showEnd() throws IOException, InterruptedException {
        terminal.clear();
        terminal.faint("The end.  ← goes back, g N goes to scene N, q ends.");
        return action(null, "");
    }

    private Action show(Scene scene) throws IOException, InterruptedException {
        showHead(scene);
        ShellSession session = null;
        for (ConsoleBlock block : scene.blocks()) {
            session = ready(block);
            for (Command command : block.commands()) {
                Action action = show(block, command, session);
                if (action != Action.NEXT) {
                    return action;
                }
            }
        }
        return action(session, "");
    }

    private void showHead(Scene scene) {
        terminal.clear();
        terminal.faint("Scene " + (index + 1) + " of " + scenes.size());
        terminal.strong("  " + scene.title());
        terminal.line("");
        if (notes && !scene.notes().isEmpty()) {
            terminal.line("");
            scene.notes().forEach(terminal::faint);
        }
        terminal.line("");
    }

    private ShellSession ready(ConsoleBlock block)
            throws IOException, InterruptedException {
        boolean slow = sessions.needsMachine(block);
        terminal.print(slow ? "\u001b[2m  starting a machine …\u001b[0m" : "");
        ShellSession session = sessions.readyFor(block);
        terminal.print(slow ? "\r\u001b[K" : "");
        return session;
    }

    private Action show(ConsoleBlock block, Command command, ShellSession session)
            throws IOException, InterruptedException {
        String text = session.text(command).replace("\n", "\r\n> ");
        terminal.strong(command.prompt().toString());
        Action action = action(session, command.prompt().toString());
        if (action != Action.NEXT) {
            return action;
        }
        type(text);
        action = action(session, command.prompt() + text);
        if (action != Action.NEXT) {
            return action;
        }
        terminal.line("");
        CommandResult result = session.run(block, command,
                output -> terminal.print(output.replaceAll("\r?\n", "\r\n"))).result();
        if (!result.output().isEmpty() && !result.output().endsWith("\n")) {
            terminal.line("");
        }
        if (result.end() == CommandResult.End.TIMED_OUT) {
            terminal.faint("(it doesn't end: r plays this scene again)");
        }
        return Action.NEXT;
    }

    private void type(String text) {
        boolean fast = false;
        for (char letter : text.toCharArray()) {
            terminal.print(String.valueOf(letter));
            fast = fast || terminal.isPressedWithin(typing);
        }
    }

    /** Waits for a key that moves the demo. @param line is shown again after others */
    private Action action(ShellSession session, String line)
            throws IOException, InterruptedException {
        while (true) {
            Action action = terminal.action();
            switch (action) {
                case HELP -> showHelp();
                case SHELL -> lendShell(session);
                case GO -> {
                    if (readSceneNumber()) {
                        return Action.GO;
                    }
                }
                case NONE -> {
                    continue;
                }
                default -> {
                    return action;
                }
            }
            terminal.strong(line);
        }
    }

    private void showHelp() {
        terminal.line("");
        HELP.lines().forEach(terminal::faint);
    }

    private void lendShell(ShellSession session)
            throws IOException, InterruptedException {
        if (session != null) {
            terminal.line("");
            terminal.faint("A shell of your own; exit comes back.");
            terminal.lend(session.shellCommand());
        }
    }

    private boolean readSceneNumber() {
        terminal.print("\u001b[2m  scene \u001b[0m");
        int number = terminal.number().orElse(0);
        boolean exists = number >= 1 && number <= scenes.size();
        if (exists) {
            index = number - 1;
        } else {
            terminal.line("");
        }
        return exists;
    }
}
