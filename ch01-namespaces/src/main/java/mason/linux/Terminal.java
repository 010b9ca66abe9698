// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.util.Optional;

/**
 * The terminal behind a descriptor: ioctl_tty(2), termios(3).
 *
 * @param fd a descriptor of the terminal
 */
public record Terminal(Fd fd) {

    private static final long TIOCGWINSZ = 0x5413;
    private static final long TIOCSWINSZ = 0x5414;
    private static final int TCSADRAIN = 1;
    private static final int SETTINGS_SIZE = 128;

    /** The terminal behind {@code fd}, if there is one: {@code isatty(3)}. */
    public static Optional<Terminal> behind(Fd fd) {
        boolean found = LibC.CALLS.tcgetattr(fd.number(), settings()) == 0;
        return found ? Optional.of(new Terminal(fd)) : Optional.empty();
    }

    /** Size in characters; a terminal that doesn't know it says 0 by 0. */
    public WindowSize size() {
        Pointer size = LibC.allocate(8);
        LibC.CALLS.ioctl(fd.number(), TIOCGWINSZ, size);
        return new WindowSize(size.getShort(0) & 0xFFFF, size.getShort(2) & 0xFFFF);
    }

    public void resize(WindowSize to) {
        Pointer size = LibC.allocate(8);
        size.putShort(0, (short) to.rows());
        size.putShort(2, (short) to.columns());
        LibC.CALLS.ioctl(fd.number(), TIOCSWINSZ, size);
    }

    /** Takes over how {@code other} treats keys and lines: whether it echoes, say. */
    public void behaveLike(Terminal other) {
        Pointer same = settings();
        Fd.checked(LibC.CALLS.tcgetattr(other.fd.number(), same),
                "tcgetattr(" + other.fd + ")");
        Fd.checked(LibC.CALLS.tcsetattr(fd.number(), TCSADRAIN, same),
                "tcsetattr(" + fd + ")");
    }

    /**
     * Hands every key to whoever reads, Ctrl-C too, until the result is closed:
     * {@code cfmakeraw(3)}.
     */
    public RawMode raw() {
        Pointer before = settings();
        Pointer raw = settings();
        Fd.checked(LibC.CALLS.tcgetattr(fd.number(), before), "tcgetattr(" + fd + ")");
        LibC.CALLS.tcgetattr(fd.number(), raw);
        LibC.CALLS.cfmakeraw(raw);
        Fd.checked(LibC.CALLS.tcsetattr(fd.number(), TCSADRAIN, raw),
                "tcsetattr(" + fd + ", raw)");
        return () -> LibC.CALLS.tcsetattr(fd.number(), TCSADRAIN, before);
    }

    private static Pointer settings() {
        return LibC.allocate(SETTINGS_SIZE);
    }

    /** Puts the terminal back as it was when closed. */
    public interface RawMode extends AutoCloseable {

        @Override
        void close();
    }
}
