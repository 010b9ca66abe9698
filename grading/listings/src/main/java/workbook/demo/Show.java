// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.util.Optional;
import workbook.transcript.Answer;
import workbook.transcript.Command;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.Session;

/** A demo before an audience, led by the presenter's keys. */
final class Show {

    private static final String HELP = """
            Space, Enter, → : type the next command, run it, go on
            any key         : while it types, type the rest at once
            ←, b            : the scene before          s : the next scene
            r               : this scene again          g : scene number …
            !               : a shell of your own on this machine
            q, Ctrl-C       : the end                   ? : this list""";

    private final Screenplay play;
    private final Stage stage;
    private final Console console;
    private final int typing;
    private final boolean notes;
    private int at;

    /** @param typing milliseconds from letter to letter */
    Show(Screenplay play, Stage stage, Console console, int typing, boolean notes) {
        this.play = play;
        this.stage = stage;
        this.console = console;
        this.typing = typing;
        this.notes = notes;
    }

    /** From a scene to the last, or wherever the presenter turns. */
    void from(int first) throws IOException, InterruptedException {
        at = first;
        Key end = Key.NEXT;
        while (end != Key.QUIT) {
            end = at < play.scenes().size() ? scene(play.scenes().get(at)) : curtain();
            at = turned(end);
        }
        console.line("");
    }

    private int turned(Key key) {
        return switch (key) {
            case NEXT, SKIP -> Math.min(at + 1, play.scenes().size());
            case BACK -> Math.max(at - 1, 0);
            default -> at;
        };
    }

    private Key curtain() throws IOException, InterruptedException {
        console.clear();
        console.faint("The end.  ← goes back, g N goes to scene N, q ends.");
        return turn(null, () -> {
        });
    }

    private Key scene(Scene scene) throws IOException, InterruptedException {
        head(scene);
        Session session = null;
        for (ConsoleBlock block : scene.blocks()) {
            session = ready(block);
            for (Command command : block.commands()) {
                Key key = command(block, command, session);
                if (key != Key.NEXT) {
                    return key;
                }
            }
        }
        return turn(session, () -> {
        });
    }

    private void head(Scene scene) {
        console.clear();
        console.faint("Scene " + (at + 1) + " of " + play.scenes().size());
        console.strong("  " + scene.title());
        console.line("");
        if (notes && !scene.notes().isEmpty()) {
            console.line("");
            scene.notes().forEach(console::faint);
        }
        console.line("");
    }

    private Session ready(ConsoleBlock block) throws IOException, InterruptedException {
        boolean cold = stage.isCold(block);
        if (cold) {
            console.print("\u001b[2m  setting the stage …\u001b[0m");
        }
        Session session = stage.readyFor(block);
        console.print(cold ? "\r\u001b[K" : "");
        return session;
    }

    private Key command(ConsoleBlock block, Command command, Session session)
            throws IOException, InterruptedException {
        Runnable prompt = () -> console.strong(command.prompt().toString());
        prompt.run();
        Key key = turn(session, prompt);
        if (key != Key.NEXT) {
            return key;
        }
        String text = session.typed(command).replace("\n", "\r\n> ");
        type(text);
        key = turn(session, () -> {
            prompt.run();
            console.print(text);
        });
        if (key != Key.NEXT) {
            return key;
        }
        console.line("");
        Answer answer = session.perform(block, command, this::show);
        if (!answer.output().isEmpty() && !answer.output().endsWith("\n")) {
            console.line("");
        }
        if (answer.end() == Answer.End.TIMED_OUT) {
            console.faint("(no end in sight: r plays this scene again)");
        }
        return Key.NEXT;
    }

    /** What a shell prints ends its lines as files do. */
    private void show(String text) {
        console.print(text.replaceAll("\r?\n", "\r\n"));
    }

    private void type(String text) throws IOException, InterruptedException {
        boolean hurry = false;
        for (char letter : text.toCharArray()) {
            console.print(String.valueOf(letter));
            hurry = hurry || console.key(typing).isPresent();
        }
    }

    /** Waits for a key that moves the show. @param again shows the line as it was */
    private Key turn(Session session, Runnable again)
            throws IOException, InterruptedException {
        while (true) {
            Key key = console.key();
            switch (key) {
                case HELP -> {
                    help();
                    again.run();
                }
                case SHELL -> {
                    visit(session);
                    again.run();
                }
                case GO -> {
                    if (go()) {
                        return Key.GO;
                    }
                    again.run();
                }
                case OTHER -> {
                    // a slip of the finger
                }
                default -> {
                    return key;
                }
            }
        }
    }

    private void help() {
        console.line("");
        HELP.lines().forEach(console::faint);
    }

    private void visit(Session session) throws IOException, InterruptedException {
        if (session == null) {
            return;
        }
        console.line("");
        console.faint("A shell of your own; exit comes back.");
        console.lend(session.visit());
    }

    private boolean go() throws IOException, InterruptedException {
        console.print("\u001b[2m  scene \u001b[0m");
        Optional<Integer> number = console.number();
        boolean there = number.flatMap(play::scene).isPresent();
        if (there) {
            at = number.get() - 1;
        } else {
            console.line("");
        }
        return there;
    }
}
