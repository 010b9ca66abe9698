// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Lets this thread create files as another user, and mount file systems that belong to
 * that user, while it keeps root's capabilities: {@code setfsuid(2)}, {@code setfsgid(2)}
 * after {@code prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP)}, capabilities(7), Linux
 * 2.6.26.
 */
public record CreateFilesAs(int user, int group) implements KernelCall {

    private static final int PR_SET_SECUREBITS = 28;
    private static final int SECBIT_NO_SETUID_FIXUP = 4;

    @Override
    public List<CCall> calls() {
        return List.of(
                CCall.of("prctl", Argument.symbol("PR_SET_SECUREBITS", PR_SET_SECUREBITS),
                        Argument.symbol("SECBIT_NO_SETUID_FIXUP", SECBIT_NO_SETUID_FIXUP),
                        Argument.number(0), Argument.number(0), Argument.number(0)),
                CCall.of("setfsgid", Argument.number(group)),
                CCall.of("setfsuid", Argument.number(user)));
    }
}
