// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** Calls that can be made in another root directory: nothing is looked up any more. */
public final class CallPreloading {

    /** A call of {@code execve(2)} that is always refused. */
    public static final List<CCall> NO_PROGRAM = new Execve(List.of("/"), List.of())
            .calls();

    private CallPreloading() {
    }

    /** Looks the functions up, and makes a call that is refused. */
    public static void load(List<CCall> calls) {
        calls.forEach(call -> LibC.address(call.function()));
        CallAttempt.at(List.of(CCall.of("close", Argument.number(-1)).tolerating(),
                CCall.of("close", Argument.first()).evenAfterFailure()));
    }
}
