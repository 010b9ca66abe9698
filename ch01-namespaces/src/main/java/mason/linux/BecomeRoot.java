// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Becomes user and group 0 of this user namespace, in no other group. The C library
 * would change all threads; these calls change this one, which is about to become the
 * command: {@code setgroups}, {@code setresgid}, {@code setresuid}, credentials(7).
 */
public record BecomeRoot() implements KernelCall {

    private static final Argument ROOT = Argument.number(0);

    @Override
    public List<CCall> calls() {
        return List.of(
                CCall.of(SystemCall.SETGROUPS, Argument.number(0),
                        Argument.symbol("NULL", 0)),
                CCall.of(SystemCall.SETRESGID, ROOT, ROOT, ROOT),
                CCall.of(SystemCall.SETRESUID, ROOT, ROOT, ROOT));
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
