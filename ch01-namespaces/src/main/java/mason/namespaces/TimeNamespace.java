// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.time.Duration;
import java.util.Set;
import mason.launch.Plan;
import mason.linux.Namespace;
import mason.linux.SetClocks;
import mason.linux.Unshare;

/**
 * Monotonic and boot-time clocks of the container's own: {@code CLONE_NEWTIME},
 * time_namespaces(7), Linux 5.6. Wall-clock time is the same everywhere.
 *
 * @param ahead how much longer than the host the container has been up
 */
// tag::head[]
public record TimeNamespace(Duration ahead) implements NewNamespace {
    // end::head[]

    // tag::time[]
    /**
     * The thread that unshares stays in the host's time; its
     * children enter the new one, and then no clock can be set.
     */
    @Override
    public Plan plan() {
        // tag::exercise-1.14[]
        return Plan.onHost(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(ahead, ahead));
        // end::exercise-1.14[]
    }
    // end::time[]
}
