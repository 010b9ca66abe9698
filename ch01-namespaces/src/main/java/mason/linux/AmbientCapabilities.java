// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The capabilities that process 1 keeps over its first {@code execve(2)}. A user that
 * isn't root of its namespace loses all but the ambient ones, and only what is
 * inheritable can be ambient: capabilities(7), Linux 4.3.
 */
final class AmbientCapabilities {

    private static final int PR_CAP_AMBIENT = 47;
    private static final int PR_CAP_AMBIENT_RAISE = 2;
    private static final int CAPABILITY_VERSION_3 = 0x20080522;
    private static final int EFFECTIVE_PERMITTED_INHERITABLE = 24;
    private static final int CAP_SETGID = 6;
    private static final int CAP_SETUID = 7;
    private static final int CAP_SYS_ADMIN = 21;
    private static final int CAP_SYS_TIME = 25;
    private static final List<Integer> KEPT = List.of(CAP_SETGID, CAP_SETUID,
            CAP_SYS_ADMIN, CAP_SYS_TIME);

    private AmbientCapabilities() {
    }

    /** {@code capset(2)} and {@code prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, …)}. */
    static List<CCall> keep() {
        List<CCall> calls = new ArrayList<>();
        calls.add(CCall.of("capset", header(), all()));
        KEPT.forEach(capability -> calls.add(CCall.of("prctl",
                Argument.symbol("PR_CAP_AMBIENT", PR_CAP_AMBIENT),
                Argument.symbol("PR_CAP_AMBIENT_RAISE", PR_CAP_AMBIENT_RAISE),
                Argument.number(capability), Argument.number(0), Argument.number(0))));
        return calls;
    }

    private static Argument header() {
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
        header.putInt(CAPABILITY_VERSION_3).putInt(0);
        return new Argument.Struct(header.array(), "{version 3, pid 0}");
    }

    private static Argument all() {
        byte[] sets = new byte[EFFECTIVE_PERMITTED_INHERITABLE];
        java.util.Arrays.fill(sets, (byte) 0xFF);
        return new Argument.Struct(sets, "{all}");
    }
}
