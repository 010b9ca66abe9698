// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Makes {@code newRoot} the root of this mount namespace and puts the old root at
 * {@code putOld}.
 *
 * <p>{@code int pivot_root(const char *new_root, const char *put_old)}, pivot_root(2),
 * Linux 2.3.41; by number, since the C library has no wrapper.
 */
public record PivotRoot(String newRoot, String putOld) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of(SystemCall.PIVOT_ROOT, Argument.string(newRoot),
                Argument.string(putOld)));
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EINVAL)
                ? "the new root must be a mount point, and its parent mount not shared"
                : errno.equals(Errno.EBUSY)
                        ? "the new root must not be on the current root's mount"
                        : "";
    }
}
