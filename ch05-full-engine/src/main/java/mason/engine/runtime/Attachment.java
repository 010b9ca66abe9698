// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import mason.linux.Child;
import mason.linux.ExitStatus;
import mason.namespaces.Stdio;

/** Whoever sits in front of a container: its input and its output. */
public interface Attachment {

    /** What the container's first three descriptors are to be. */
    Stdio stdio(Container container);

    /** Stays with the running container to its end. */
    ExitStatus until(Child child);
}
