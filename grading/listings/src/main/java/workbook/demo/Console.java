// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import workbook.sandbox.ThrowawayMachine;
import workbook.workspace.WordWrap;

/**
 * The presenter's terminal, whose keys come one by one and unseen. It is given back as it
 * was, whatever happens.
 */
final class Console implements AutoCloseable {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 5;
    private static final int MARGIN = 2;

    private final Terminal terminal;
    private final Attributes before;
    private final InputStream keys = System.in;
    private final boolean plain = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    private final Thread giveBack = new Thread(this::restore);

    Console() throws IOException {
        terminal = TerminalBuilder.builder().system(true).dumb(false).build();
        before = terminal.getAttributes();
        Runtime.getRuntime().addShutdownHook(giveBack);
        raw();
    }

    /** Ctrl-C is a key like others, so that what it ends is cleaned up. */
    private void raw() {
        Attributes raw = terminal.enterRawMode();
        raw = terminal.getAttributes();
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

    /** Text the audience may overlook, in lines that break between words. */
    void faint(String text) {
        List<String> lines = WordWrap.wrapped(text, columns() - 2 * MARGIN);
        lines.forEach(l -> line((plain ? "" : "\u001b[2m") + " ".repeat(MARGIN) + l
                + (plain ? "" : "\u001b[0m")));
    }

    Key key() throws IOException, InterruptedException {
        while (true) {
            Optional<Key> key = key(1000);
            if (key.isPresent()) {
                return key.get();
            }
        }
    }

    /** None if nothing was typed so long. */
    Optional<Key> key(int milliseconds) throws IOException, InterruptedException {
        return waited(milliseconds) ? Optional.of(read()) : Optional.empty();
    }

    private boolean waited(int milliseconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        while (keys.available() == 0 && System.nanoTime() < end) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
        return keys.available() > 0;
    }

    private Key read() throws IOException, InterruptedException {
        char typed = (char) keys.read();
        if (typed != '\u001b') {
            return Key.of(typed);
        }
        StringBuilder sequence = new StringBuilder();
        while (waited(20) && !sequence.toString().matches("[\\[O][0-9;]*[A-Za-z~]")) {
            sequence.append((char) keys.read());
        }
        return Key.ofSequence(sequence.toString());
    }

    /** Digits up to Enter, shown as they are typed. */
    Optional<Integer> number() throws IOException, InterruptedException {
        StringBuilder digits = new StringBuilder();
        while (true) {
            int typed = waited(60_000) ? keys.read() : '\r';
            if (Character.isDigit(typed) && digits.length() < 4) {
                digits.append((char) typed);
                print(String.valueOf((char) typed));
            } else if (typed == '\u007f' && digits.length() > 0) {
                digits.setLength(digits.length() - 1);
                print("\b \b");
            } else {
                return typed == '\r' && digits.length() > 0
                        ? Optional.of(Integer.valueOf(digits.toString()))
                        : Optional.empty();
            }
        }
    }

    /** Lets a program have the terminal as it was before us. */
    void lend(List<String> command) throws IOException, InterruptedException {
        restore();
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } finally {
            raw();
        }
    }

    @Override
    public void close() throws IOException {
        restore();
        terminal.close();
        Runtime.getRuntime().removeShutdownHook(giveBack);
    }
}
