// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * A character device.
 *
 * <p>{@code int mknod(const char *path, mode_t mode, dev_t dev)}, mknod(2); the numbers
 * are in the kernel's admin-guide/devices.txt. Needs CAP_MKNOD.
 *
 * @param mode permission bits, subject to the umask
 */
public record MakeNode(String path, int mode, int major,
        int minor) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("mknod", Argument.string(path),
                NodeKind.CHARACTER_DEVICE.with(mode), DeviceNumber.of(major, minor)));
    }
}
