// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.util.ArrayList;
import java.util.List;
import mason.linux.BpfInstruction;

/** What comes of a system call if its arguments meet all of these conditions. */
record SeccompCase(List<ArgumentCondition> conditions, SeccompAction action) {

    /** Returns the action, or goes on behind itself where a condition isn't met. */
    List<BpfInstruction> code() {
        List<BpfInstruction> code = new ArrayList<>(List.of(Bpf.result(action)));
        for (int i = conditions.size() - 1; i >= 0; i--) {
            code.addAll(0, conditions.get(i).code(code.size()));
        }
        return code;
    }
}
