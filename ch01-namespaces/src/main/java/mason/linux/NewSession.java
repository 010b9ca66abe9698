// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** {@code pid_t setsid(void)}, setsid(2): a session of one's own, with no terminal. */
public record NewSession() implements KernelCall {

    @Override
    public long invoke() {
        return LibC.CALLS.setsid();
    }

    @Override
    public List<String> words() {
        return List.of("setsid");
    }
}
