// SPDX-License-Identifier: Apache-2.0
package mason.linux;

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
    /** All, since what is lost here never comes back. */
    private static final List<Capability> KEPT = List.of(Capability.values());
    private static final long ALL = -1;

    private AmbientCapabilities() {
    }

    /** {@code capset(2)} and {@code prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, …)}. */
    static List<CCall> keep() {
        List<CCall> calls = new ArrayList<>();
        calls.add(SetCapabilities.capset(ALL, ALL, ALL, "all"));
        KEPT.forEach(capability -> calls.add(CCall.of("prctl",
                Argument.symbol("PR_CAP_AMBIENT", PR_CAP_AMBIENT),
                Argument.symbol("PR_CAP_AMBIENT_RAISE", PR_CAP_AMBIENT_RAISE),
                capability.argument(), Argument.number(0), Argument.number(0))));
        return calls;
    }
}
