// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;
import java.util.Set;

/**
 * Lets nothing be written below {@code path}, if there is such a path: it is mounted over
 * itself, then that mount is made read-only.
 *
 * @param path in a file system of the kernel's, where no image can have put a link
 */
public record MakePathReadOnly(String path) implements KernelCall {

    @Override
    public List<CCall> calls() {
        Mount changed = new Mount("none", path, "none", Set.of(MountFlag.BIND,
                MountFlag.REMOUNT, MountFlag.READ_ONLY, MountFlag.NO_SETUID,
                MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE), "");
        return List.of(
                Mount.bind(path, path).calls().get(0).tolerating(Errno.ENOENT),
                changed.calls().get(0).tolerating(Errno.ENOENT));
    }
}
