// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.time.Duration;
import java.util.Set;
import mason.linux.Namespace;
import mason.linux.SetClocks;
import mason.linux.Unshare;

/**
 * Monotonic and boot-time clocks of our own: {@code CLONE_NEWTIME}, time_namespaces(7),
 * Linux 5.6. Wall-clock time is the same everywhere.
 *
 * @param ahead how much longer than the host we have been up
 */
public record TimeNamespace(Duration ahead) implements Wall {

    // tag::time[]
    /**
     * New clocks for what process 1 becomes: it enters the
     * namespace when it becomes the command.
     */
    @Override
    public Plan plan() {
        // tag::exercise-1.13[]
        return Plan.inside(
                new Unshare(Set.of(Namespace.TIME)),
                new SetClocks(ahead, ahead));
        // end::exercise-1.13[]
    }
    // end::time[]
}
