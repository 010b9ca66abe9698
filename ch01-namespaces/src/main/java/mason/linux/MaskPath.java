// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;
import java.util.Set;

/**
 * Hides what a file of the kernel says, or all of a directory, if there is one: an empty
 * file lies over a file, an empty directory over a directory. One of two mounts fits;
 * {@code mount(2)} refuses the other with ENOTDIR.
 *
 * @param path in a file system of the kernel's, where no image can have put a link
 */
public record MaskPath(String path) implements KernelCall {

    @Override
    public List<CCall> calls() {
        Mount file = new Mount("/dev/null", path, "none", Set.of(MountFlag.BIND), "");
        Mount directory = Mount.of("tmpfs", path, MountFlag.READ_ONLY,
                MountFlag.NO_SETUID, MountFlag.NO_DEVICES, MountFlag.NO_EXECUTE)
                .with("size=0,nr_inodes=2,mode=755");
        return List.of(whereItFits(file), whereItFits(directory));
    }

    private static CCall whereItFits(Mount mount) {
        return mount.calls().get(0).tolerating(Errno.ENOENT, Errno.ENOTDIR);
    }
}
