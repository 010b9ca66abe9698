// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus;

/** Whoever sits in front of a container: its input and its output. */
public interface Attachment {

    /** What the container's first three descriptors are to be. */
    Stdio stdio(Container container);

    /** Stays with the running container to its end. */
    ExitStatus until(Task task);
}
