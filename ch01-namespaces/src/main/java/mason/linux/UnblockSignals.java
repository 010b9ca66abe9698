// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Empties this thread's signal mask. Java threads block SIGQUIT, and a mask survives
 * {@code execve(2)}: {@code sigprocmask(SIG_SETMASK, [], NULL)}, sigprocmask(2).
 */
public record UnblockSignals() implements KernelCall {

    private static final int SIG_SETMASK = 2;

    @Override
    public List<CCall> calls() {
        return List
                .of(CCall.of("sigprocmask", Argument.symbol("SIG_SETMASK", SIG_SETMASK),
                        SignalSet.EMPTY.argument(), Argument.symbol("NULL", 0)));
    }
}
