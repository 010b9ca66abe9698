// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Becomes user and group 0 of this user namespace, in no other group. The C library
 * would change all threads; these calls change this one, which is about to become the
 * command: {@code setgroups}, {@code setresgid}, {@code setresuid}, credentials(7).
 */
public record BecomeRoot() implements KernelCall {

    @Override
    public long invoke() {
        if (LibC.CALLS.syscall(SystemCall.SETGROUPS.number(), 0L, 0L, 0L) < 0
                || LibC.CALLS.syscall(SystemCall.SETRESGID.number(), 0L, 0L, 0L) < 0) {
            return -1;
        }
        return LibC.CALLS.syscall(SystemCall.SETRESUID.number(), 0L, 0L, 0L);
    }

    @Override
    public List<String> words() {
        return List.of("setresuid", "0", "0", "0");
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EINVAL)
                ? "user or group 0 is not mapped in this user namespace"
                : errno.equals(Errno.EPERM)
                        ? "no group is mapped yet in this user namespace"
                        : "";
    }
}
