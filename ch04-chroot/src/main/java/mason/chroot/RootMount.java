// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Path;
import mason.linux.Step;

/** Something that is mounted into a container because its user wants it to be. */
public sealed interface RootMount permits BindMount, JoinedSharedMemory, TmpfsMount {

    /** Where it is to be in the container. */
    String target();

    /** The step that mounts it in the container's root, as the builder thread sees it. */
    Step into(Path root);
}
