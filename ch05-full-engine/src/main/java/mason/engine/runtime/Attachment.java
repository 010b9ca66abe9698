// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus;

/** What a container's input and output are connected to while it runs. */
public interface Attachment {

    /** What the container's first three descriptors are to be. */
    Stdio stdio(Container container);

    /** Stays with the running container to its end. */
    ExitStatus until(Task task);
}
