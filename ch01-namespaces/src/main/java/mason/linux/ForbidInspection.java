// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Lets no process without CAP_SYS_PTRACE look into this one's memory, nor into that of a
 * child that shares it: {@code prctl(PR_SET_DUMPABLE, 0)}, PR_SET_DUMPABLE(2const), Linux
 * 2.3.20. A process of a running container could open {@code /proc/CHILD/mem} of a child
 * that has joined it and has given its capabilities up: CVE-2016-9962. What is executed
 * can be inspected again.
 */
public record ForbidInspection() implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("prctl", Argument.symbol("PR_SET_DUMPABLE", 4),
                Argument.number(0)));
    }
}
