// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Until the next {@code execve(2)} no other process may look into the memory of this one,
 * unless it has CAP_SYS_PTRACE. Process 1 gives up its privileges in this time while its
 * memory is still that of the engine's program.
 *
 * <p>{@code prctl(PR_SET_DUMPABLE, 0)}, PR_SET_DUMPABLE(2const), Linux 2.3.20.
 */
public record ForbidTracing() implements KernelCall {

    private static final int PR_SET_DUMPABLE = 4;

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("prctl",
                Argument.symbol("PR_SET_DUMPABLE", PR_SET_DUMPABLE), Argument.number(0),
                Argument.number(0), Argument.number(0), Argument.number(0)));
    }
}
