// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** {@code pid_t setsid(void)}, setsid(2): a session of its own, without a terminal. */
public record NewSession() implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("setsid"));
    }
}
