// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Set;
import java.util.stream.Collectors;

/** A bit with the name the C headers give it. */
interface Flag {

    long bit();

    /** The macro of the C headers, such as {@code MS_REC}. */
    String symbol();

    static long bits(Set<? extends Flag> flags) {
        return flags.stream().mapToLong(Flag::bit).reduce(0, (a, b) -> a | b);
    }

    /** The symbols joined as C joins them; {@code 0} when there are none. */
    static String print(Set<? extends Flag> flags) {
        return flags.isEmpty()
                ? "0"
                : flags.stream().sorted().map(Flag::symbol)
                        .collect(Collectors.joining("|"));
    }
}
