// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Lets {@code execve(2)} close every descriptor above standard error, the jars of this
 * JVM among them: {@code close_range(3, ~0U, CLOSE_RANGE_CLOEXEC)}, close_range(2),
 * Linux 5.11.
 */
public record CloseOnExec() implements KernelCall {

    private static final long CLOSE_RANGE_CLOEXEC = 4;

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("close_range", Argument.number(3),
                Argument.symbol("~0U", 0xFFFF_FFFFL),
                Argument.symbol("CLOSE_RANGE_CLOEXEC", CLOSE_RANGE_CLOEXEC)));
    }

    @Override
    public String hint(Errno errno) {
        boolean unknown = errno.equals(Errno.ENOSYS) || errno.equals(Errno.EINVAL);
        return unknown ? "Linux 5.11 or newer is needed" : "";
    }
}
