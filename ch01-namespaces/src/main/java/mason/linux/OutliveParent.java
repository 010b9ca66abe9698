// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** Takes {@link DieWithParent} back: {@code prctl(PR_SET_PDEATHSIG, 0)}. */
public record OutliveParent() implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(DieWithParent.setting(Argument.number(0)));
    }
}
