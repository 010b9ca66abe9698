// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Arrays;

/** {@code sigset_t}, with room for the 1024 signals that glibc leaves: sigsetops(3). */
enum SignalSet {

    EMPTY((byte) 0, "[]"),
    /** All signals. */
    FULL((byte) 0xFF, "~[]");

    private static final int SIZE = 128;

    private final byte every;
    private final String text;

    SignalSet(byte every, String text) {
        this.every = every;
        this.text = text;
    }

    Argument argument() {
        byte[] set = new byte[SIZE];
        Arrays.fill(set, every);
        return new Argument.Struct(set, text);
    }
}
