// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Asks to be traced by the thread that started this process, and so to stop in the next
 * {@code execve(2)} that succeeds, before the first instruction of the program: {@code
 * ptrace(PTRACE_TRACEME)}, ptrace(2).
 */
record StopInExec() implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("ptrace", Argument.symbol("PTRACE_TRACEME", 0)));
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EPERM)
                ? "Yama, seccomp or a debugger of this JVM may be in the way"
                : "";
    }
}
