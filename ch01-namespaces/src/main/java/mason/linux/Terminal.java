// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The terminal behind a descriptor: ioctl_tty(2), termios(3).
 *
 * @param fd a descriptor of the terminal
 */
public record Terminal(Fd fd) {

    private static final Argument GET_SIZE = Argument.symbol("TIOCGWINSZ", 0x5413);
    private static final Argument SET_SIZE = Argument.symbol("TIOCSWINSZ", 0x5414);
    private static final Argument AFTER_OUTPUT = Argument.symbol("TCSADRAIN", 1);
    private static final int SETTINGS_SIZE = 128;
    private static final int WINDOW_SIZE = 8;

    /** The terminal behind {@code fd}, if there is one: {@code isatty(3)}. */
    public static Optional<Terminal> behind(Fd fd) {
        Terminal terminal = new Terminal(fd);
        boolean found = terminal.call("tcgetattr", settings()).invoke(0) == 0;
        return found ? Optional.of(terminal) : Optional.empty();
    }

    /**
     * Whether this process may read keys and change settings. A process in the
     * background that tries is stopped by SIGTTIN or SIGTTOU, if the terminal is the
     * controlling one of its session: {@code tcgetpgrp(3)}.
     */
    public boolean inForeground() {
        int foreground = call("tcgetpgrp").invoke(0);
        return foreground < 0 || foreground == CCall.of("getpgrp").make();
    }

    /** Size in characters; a terminal that doesn't know it says 0 by 0. */
    public WindowSize size() {
        byte[] size = new byte[WINDOW_SIZE];
        call("ioctl", GET_SIZE, new Argument.Struct(size, "{}")).invoke(0);
        ByteBuffer fields = ByteBuffer.wrap(size).order(ByteOrder.nativeOrder());
        return new WindowSize(Short.toUnsignedInt(fields.getShort()),
                Short.toUnsignedInt(fields.getShort()));
    }

    public void resize(WindowSize to) {
        byte[] size = ByteBuffer.allocate(WINDOW_SIZE).order(ByteOrder.nativeOrder())
                .putShort((short) to.rows()).putShort((short) to.columns()).array();
        call("ioctl", SET_SIZE, new Argument.Struct(size, to.toString())).invoke(0);
    }

    /** Takes over how {@code other} treats keys and lines: whether it echoes, say. */
    public void behaveLike(Terminal other) {
        set(other.current());
    }

    /**
     * Hands every key to the reading program, Ctrl-C too, until the result is closed:
     * {@code cfmakeraw(3)}.
     */
    public RawMode raw() {
        Argument before = current();
        Argument raw = current();
        CCall.of("cfmakeraw", raw).invoke(0);
        set(raw);
        return () -> call("tcsetattr", AFTER_OUTPUT, before).invoke(0);
    }

    private Argument current() {
        Argument settings = settings();
        call("tcgetattr", settings).make();
        return settings;
    }

    private void set(Argument settings) {
        call("tcsetattr", AFTER_OUTPUT, settings).make();
    }

    private CCall call(String function, Argument... rest) {
        Argument[] all = new Argument[1 + rest.length];
        all[0] = Argument.descriptor(fd);
        System.arraycopy(rest, 0, all, 1, rest.length);
        return CCall.of(function, all);
    }

    private static Argument settings() {
        return new Argument.Struct(new byte[SETTINGS_SIZE], "{settings}");
    }

    /** Puts the terminal back as it was when closed. */
    public interface RawMode extends AutoCloseable {

        @Override
        void close();
    }
}
