// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Namespace;

/**
 * Processes of our own, counted from 1: {@code CLONE_NEWPID}, pid_namespaces(7), Linux
 * 2.6.24. It is the children of the thread that unshares it who live there.
 */
public record PidNamespace() implements Wall {

    @Override
    public Plan plan() {
        return Plan.walls(Namespace.PID);
    }
}
