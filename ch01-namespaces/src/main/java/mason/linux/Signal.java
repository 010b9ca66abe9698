// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** A signal, by its number on x86-64 and AArch64: signal(7). */
public record Signal(int number) {

    private static final int LAST = 64;
    public static final Signal HUP = new Signal(1);
    public static final Signal INT = new Signal(2);
    public static final Signal QUIT = new Signal(3);
    public static final Signal KILL = new Signal(9);
    public static final Signal TERM = new Signal(15);
    public static final Signal CHILD = new Signal(17);
    public static final Signal CONTINUE = new Signal(18);
    /** As the kernel counts them; the C library keeps the first two for itself. */
    private static final int FIRST_REAL_TIME = 32;

    /**
     * @param text a name with or without {@code SIG}, or a number
     */
    public static Signal parse(String text) {
        String name = text.toUpperCase(java.util.Locale.ROOT);
        for (int number = 1; number <= LAST; number++) {
            Signal signal = new Signal(number);
            if (name.equals("" + number) || name.equals(signal.toString())
                    || ("SIG" + name).equals(signal.toString())) {
                return signal;
            }
        }
        throw new IllegalArgumentException("not a signal: [" + text + "]");
    }

    Argument argument() {
        return Argument.symbol(toString(), number);
    }

    /** The macro of the C headers, such as {@code SIGTERM}; real-time ones count. */
    @Override
    public String toString() {
        return number < FIRST_REAL_TIME
                ? jnr.constants.platform.Signal.valueOf(number).name()
                : "SIGRTMIN+" + (number - FIRST_REAL_TIME);
    }
}
