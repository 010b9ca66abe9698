// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Closes every descriptor from {@code first} on: {@code close_range(first, ~0U, 0)},
 * close_range(2), Linux 5.9. What a JVM has open is of no use to a child that shares its
 * memory, and must not be found in a container.
 */
record CloseFrom(int first) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(call(first));
    }

    static CCall call(int first) {
        return CCall.of("close_range", Argument.number(first),
                Argument.symbol("~0U", 0xFFFF_FFFFL), Argument.number(0));
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.ENOSYS) ? "Linux 5.9 or newer is needed" : "";
    }
}
