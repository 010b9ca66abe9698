// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Lets the kernel kill this process when the <em>thread</em> that started it ends:
 * {@code prctl(PR_SET_PDEATHSIG, SIGKILL)}, PR_SET_PDEATHSIG(2const), Linux 2.1.57. A
 * change of user ids takes it back.
 */
public record DieWithParent() implements KernelCall {

    private static final Argument PR_SET_PDEATHSIG = Argument.symbol("PR_SET_PDEATHSIG",
            1);

    @Override
    public List<CCall> calls() {
        return List.of(setting(Signal.KILL.argument()));
    }

    static CCall setting(Argument signal) {
        return CCall.of("prctl", PR_SET_PDEATHSIG, signal);
    }
}
