// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Set;
import java.util.stream.IntStream;

/** {@code sigset_t}, with room for the 1024 signals that glibc leaves: sigsetops(3). */
enum SignalSet {

    EMPTY("[]", IntStream.empty()),
    /** All signals. */
    FULL("~[]", IntStream.rangeClosed(1, 1024)),
    /**
     * All but those that a thread causes itself, SIGUSR2, by which HotSpot suspends its
     * threads, and the two that are glibc's own: a Java thread that blocks one of the
     * first ends the JVM.
     */
    ASYNCHRONOUS("~[ILL TRAP BUS FPE KILL SEGV USR2 STOP SYS 32 33]",
            IntStream.rangeClosed(1, 64).filter(
                    n -> !Set.of(4, 5, 7, 8, 9, 11, 12, 19, 31, 32, 33).contains(n)));

    private static final int SIZE = 128;

    private final String text;
    private final byte[] bytes = new byte[SIZE];

    SignalSet(String text, IntStream signals) {
        this.text = text;
        signals.map(n -> n - 1).forEach(n -> bytes[n / 8] |= (byte) (1 << n % 8));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Argument argument() {
        return new Argument.Struct(bytes(), text);
    }
}
