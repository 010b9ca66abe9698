// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.namespaces.NamespaceContainer;

/** A command in a cgroup and in namespaces of its own. */
final class CgroupCommand {

    private CgroupCommand() {
    }

    static Task start(Cgroup cgroup, String... argv) {
        NamespaceContainer walled =
                new NamespaceContainer("command", Command.of(argv));
        return JvmExecutor.start(cgroup.plan().and(walled.plan()), Stdio.inherited());
    }
}
