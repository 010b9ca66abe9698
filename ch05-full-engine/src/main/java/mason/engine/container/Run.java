// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import mason.cgroups.Cgroup;
import mason.engine.runtime.StandardStreams;
import mason.launch.Task;

/** What there is of a container while it runs, in the engine that looks after it. */
record Run(Cgroup cgroup, Task task, StandardStreams streams, OutputHub output,
        LogFile log) {
}
