// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import mason.linux.Fd;
import mason.linux.Terminal;

/**
 * Passes on what is typed at a terminal, key by key, while this process is in the
 * foreground. In the background it would be stopped by SIGTTIN or SIGTTOU, so it waits
 * until the shell's {@code fg} brings it there.
 */
public final class Keyboard implements AutoCloseable {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 200;

    private final Fd keys;
    private final boolean wantsRaw;
    private final Typing typing;
    private Terminal.RawMode raw = () -> {
    };
    private boolean closed;

    private Keyboard(Fd keys, boolean wantsRaw, Typing typing) {
        this.keys = keys;
        this.wantsRaw = wantsRaw;
        this.typing = typing;
    }

    /** Where the keys go. */
    public interface Typing {

        /** Returns when there are no more keys, or when nothing reads them. */
        void type(InputStream keys) throws IOException;
    }

    /** @param keys a terminal, or input that is passed on as it comes */
    public static Keyboard start(Optional<Fd> keys, Typing typing) {
        return start(keys, true, typing);
    }

    /** @param raw whether a terminal hands over each key as it is typed */
    public static Keyboard start(Optional<Fd> keys, boolean raw, Typing typing) {
        Keyboard keyboard = new Keyboard(keys.orElse(Fd.STDIN), raw, typing);
        if (keys.isPresent()) {
            Thread thread = new Thread(keyboard::copy, "keyboard");
            thread.setDaemon(true);
            thread.start();
        }
        return keyboard;
    }

    private void copy() {
        try {
            Optional<Terminal> terminal = Terminal.behind(keys);
            if (terminal.isPresent()) {
                waitForForeground(terminal.get());
                makeRaw(terminal.get());
            }
            typing.type(keys.input());
        } catch (IOException | InterruptedException over) {
            return;
        }
    }

    private static void waitForForeground(Terminal terminal)
            throws InterruptedException {
        while (!terminal.inForeground()) {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
    }

    private synchronized void makeRaw(Terminal terminal) {
        if (wantsRaw && !closed) {
            raw = terminal.raw();
        }
    }

    /** The terminal is as it was. */
    @Override
    public synchronized void close() {
        closed = true;
        raw.close();
    }
}
