// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.util.List;

/**
 * Empties this thread's signal mask. Java threads block SIGQUIT, and a mask survives
 * {@code execve(2)}: {@code sigprocmask(SIG_SETMASK, [], NULL)}, sigprocmask(2).
 */
public record UnblockSignals() implements KernelCall {

    private static final int SIG_SETMASK = 2;

    @Override
    public long invoke() {
        Pointer none = LibC.allocate(128);
        LibC.CALLS.sigemptyset(none);
        return LibC.CALLS.pthread_sigmask(SIG_SETMASK, none, null);
    }

    @Override
    public List<String> words() {
        return List.of("sigprocmask", "SIG_SETMASK", "[]");
    }
}
