// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Child;

/** Chapter 1's container: a command behind walls, still on the host's ground. */
public record Walled(String hostname, Command command) {

    // tag::spine[]
    public Plan plan() {
        return new Namespaces(hostname).plan()
                .and(new ProcessView("/proc").plan())
                .and(command.plan());
    }

    public Child start() {
        return JvmExecutor.start(plan(), Stdio.inherited());
    }
    // end::spine[]
}
