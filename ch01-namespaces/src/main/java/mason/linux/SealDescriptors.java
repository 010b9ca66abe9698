// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Lets {@code execve(2)} close every descriptor above standard error, the jars of this
 * JVM among them: {@code close_range(3, ~0U, CLOSE_RANGE_CLOEXEC)}, close_range(2),
 * Linux 5.11.
 */
public record SealDescriptors() implements KernelCall {

    private static final long EVERY = 0xFFFF_FFFFL;
    private static final long CLOSE_RANGE_CLOEXEC = 4;

    @Override
    public long invoke() {
        return LibC.CALLS.syscall(SystemCall.CLOSE_RANGE.number(), 3, EVERY,
                CLOSE_RANGE_CLOEXEC);
    }

    @Override
    public List<String> words() {
        return List.of("close_range", "3", "~0", "CLOSE_RANGE_CLOEXEC");
    }

    @Override
    public String hint(Errno errno) {
        return "Linux 5.11 or newer is needed";
    }
}
