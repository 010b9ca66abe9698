// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import workbook.sandbox.ThrowawayMachine;
import workbook.workspace.WordWrap;

/**
 * The presenter's terminal in raw mode: keys are read one by one and are not echoed. Its
 * mode is restored at the end, however that comes.
 */
final class PresenterTerminal implements AutoCloseable {

    /** What the presenter can ask for with a key. */
    enum Action {

        NEXT,
        BACK,
        SKIP,
        REDO,
        GO,
        SHELL,
        HELP,
        QUIT,
        NONE
    }

    private static final int MARGIN = 2;

    private final Terminal terminal;
    private final Attributes before;
    private final BindingReader keys;
    private final boolean plain = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    private final Thread atExit = new Thread(this::restore);

    PresenterTerminal() throws IOException {
        terminal = TerminalBuilder.builder().system(true).dumb(false).build();
        keys = new BindingReader(terminal.reader());
        before = terminal.getAttributes();
        Runtime.getRuntime().addShutdownHook(atExit);
        enterRawMode();
    }

    /** Arrows as terminals send them in either mode, and keys of remote controls. */
    static KeyMap<Action> bindings() {
        KeyMap<Action> bindings = new KeyMap<>();
        bindings.bind(Action.NEXT, " ", "\r", "\n", "n", "l", "\u001b[C", "\u001bOC",
                "\u001b[B", "\u001bOB", "\u001b[6~");
        bindings.bind(Action.BACK, "b", "p", "h", "\u007f", "\u001b[D", "\u001bOD",
                "\u001b[A", "\u001bOA", "\u001b[5~");
        bindings.bind(Action.SKIP, "s");
        bindings.bind(Action.REDO, "r");
        bindings.bind(Action.GO, "g");
        bindings.bind(Action.SHELL, "!");
        bindings.bind(Action.HELP, "?");
        bindings.bind(Action.QUIT, "q", "\u0003", "\u0004");
        bindings.setNomatch(Action.NONE);
        bindings.setUnicode(Action.NONE);
        return bindings;
    }

    /** Ctrl-C is a key as well, so that what it ends is cleaned up. */
    private void enterRawMode() {
        terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
    }

    private void restore() {
        terminal.setAttributes(before);
        print("\u001b[0m\u001b[?25h");
    }

    ThrowawayMachine.Screen screen() {
        return new ThrowawayMachine.Screen(columns(), Math.max(5, terminal.getHeight()),
                Optional.ofNullable(System.getenv("TERM")).orElse("xterm"));
    }

    private int columns() {
        return terminal.getWidth() > 20 ? terminal.getWidth() : 80;
    }

    void print(String text) {
        PrintWriter out = terminal.writer();
        out.print(text);
        out.flush();
    }

    void line(String text) {
        print(text + "\r\n");
    }

    void clear() {
        print("\u001b[H\u001b[2J\u001b[3J");
    }

    void strong(String text) {
        print("\u001b[1m" + text + "\u001b[0m");
    }

    /** Text that is not for the audience, in lines that break between words. */
    void faint(String text) {
        List<String> lines = WordWrap.wrapped(text, columns() - 2 * MARGIN);
        lines.forEach(l -> line((plain ? "" : "\u001b[2m") + " ".repeat(MARGIN) + l
                + (plain ? "" : "\u001b[0m")));
    }

    /** Waits for a key. At the end of the input there is none any more. */
    Action action() {
        Action action = keys.readBinding(bindings());
        return action == null ? Action.QUIT : action;
    }

    /** Whether a key was pressed within this time. */
    boolean isPressedWithin(int milliseconds) {
        boolean pressed = keys.peekCharacter(milliseconds) >= 0;
        if (pressed) {
            action();
        }
        return pressed;
    }

    /** Digits up to Enter, shown as they are typed. */
    Optional<Integer> number() {
        StringBuilder digits = new StringBuilder();
        int typed = keys.readCharacter();
        while (Character.isDigit(typed) && digits.length() < 4) {
            digits.append((char) typed);
            print(String.valueOf((char) typed));
            typed = keys.readCharacter();
        }
        return typed == '\r' && digits.length() > 0
                ? Optional.of(Integer.valueOf(digits.toString()))
                : Optional.empty();
    }

    /** Runs a program that has the terminal to itself. */
    void lend(List<String> command) throws IOException, InterruptedException {
        restore();
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } finally {
            enterRawMode();
        }
    }

    @Override
    public void close() throws IOException {
        restore();
        terminal.close();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
