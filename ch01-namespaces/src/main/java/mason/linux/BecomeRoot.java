// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Becomes user and group 0 of this user namespace, in no other group, as {@link
 * BecomeUser} has it.
 */
public record BecomeRoot() implements KernelCall {

    private static final BecomeUser ROOT = new BecomeUser(0, 0, List.of());

    @Override
    public List<CCall> calls() {
        return ROOT.calls();
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
