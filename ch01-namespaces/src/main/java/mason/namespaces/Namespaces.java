// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.Set;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.RaiseInterface;
import mason.linux.SetHostname;
import mason.linux.Unshare;

/**
 * The walls: five namespaces, and the little each needs to be lived in.
 *
 * @param hostname what the container calls its machine; at most 64 bytes
 */
public record Namespaces(String hostname) {

    /** The kinds a container gets its own of. */
    public static final Set<Namespace> KINDS = Set.of(Namespace.MOUNT, Namespace.UTS,
            Namespace.IPC, Namespace.PID, Namespace.NETWORK);

    // tag::walls[]
    /**
     * Namespaces of our own, mounts nobody else sees, a name of
     * our own, and a loopback device that is up.
     */
    public Plan plan() {
        // tag::exercise-1.1[]
        return Plan.outside(
                new Unshare(KINDS),
                Mount.makePrivate("/"),
                new SetHostname(hostname),
                new RaiseInterface("lo"));
        // end::exercise-1.1[]
    }
    // end::walls[]
}
