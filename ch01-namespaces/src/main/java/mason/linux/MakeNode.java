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

    private static final int S_IFCHR = 0020000;

    static MakeNode of(List<String> w) {
        return new MakeNode(w.get(1), Integer.parseInt(w.get(2), 8),
                Integer.parseInt(w.get(3)), Integer.parseInt(w.get(4)));
    }

    @Override
    public long invoke() {
        return LibC.CALLS.mknod(path, S_IFCHR | mode, (long) major << 8 | minor);
    }

    @Override
    public List<String> words() {
        return List.of("mknod", path, "0" + Integer.toOctalString(mode), "" + major,
                "" + minor);
    }
}
