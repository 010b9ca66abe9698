// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of the kernel besides the message's type: netlink(7). */
public enum MessageFlag {

    /** It is a request: all that a program sends. */
    REQUEST(0x1),
    /** An answer is wanted even when all went well. */
    ACK(0x4),
    /** What is there already may be overwritten. */
    REPLACE(0x100),
    /** What is there already is a reason to refuse. */
    EXCL(0x200),
    /** All there is of a kind is wanted. */
    DUMP(0x300),
    /** What isn't there is to be made. */
    CREATE(0x400),
    /** Behind what is there already. */
    APPEND(0x800);

    private final int bit;

    MessageFlag(int bit) {
        this.bit = bit;
    }

    static int bits(Set<MessageFlag> flags) {
        return flags.stream().mapToInt(f -> f.bit).sum();
    }

    static String print(Set<MessageFlag> flags) {
        return flags.stream().sorted().map(f -> "NLM_F_" + f)
                .collect(Collectors.joining("|"));
    }
}
