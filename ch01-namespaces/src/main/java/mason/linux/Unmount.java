// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Detaches a mount from the tree at once; the kernel releases it when no process uses it
 * any more.
 *
 * <p>{@code int umount2(const char *target, int flags)} with {@code MNT_DETACH},
 * umount(2), Linux 2.4.11.
 */
public record Unmount(String target) implements KernelCall {

    private static final int MNT_DETACH = 2;

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("umount2", Argument.string(target),
                Argument.symbol("MNT_DETACH", MNT_DETACH)));
    }
}
