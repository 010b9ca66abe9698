// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * From now on {@code execve(2)} grants nothing: set-user-ID bits and file capabilities of
 * a program are ignored, for good and for all that this thread starts.
 *
 * <p>{@code prctl(PR_SET_NO_NEW_PRIVS, 1)}, PR_SET_NO_NEW_PRIVS(2const), Linux 3.5.
 */
public record ForbidNewPrivileges() implements KernelCall {

    private static final int PR_SET_NO_NEW_PRIVS = 38;

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("prctl",
                Argument.symbol("PR_SET_NO_NEW_PRIVS", PR_SET_NO_NEW_PRIVS),
                Argument.number(1), Argument.number(0), Argument.number(0),
                Argument.number(0)));
    }
}
