// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.Optional;

/**
 * The walls, all of them: the namespaces a container gets, and what each needs to be
 * lived in.
 *
 * @param hostname what the container calls its machine; at most 64 bytes
 * @param user whose root we are; the host's where it is empty
 * @param time clocks of our own; the host's where it is empty
 */
public record Namespaces(String hostname, Optional<UserNamespace> user,
        Optional<TimeNamespace> time) {

    /** As engines do it unless they are told otherwise: the host's users and clocks. */
    public Namespaces(String hostname) {
        this(hostname, Optional.empty(), Optional.empty());
    }

    // tag::spine[]
    /** The walls, one after the other. */
    public Plan plan() {
        // tag::exercise-1.15[]
        return Plan.of(
                user.map(UserNamespace::plan).orElse(Plan.NOTHING),
                new MountNamespace().plan(),
                new UtsNamespace(hostname).plan(),
                new IpcNamespace("/dev/mqueue").plan(),
                new NetworkNamespace().plan(),
                new PidNamespace().plan(),
                new CgroupNamespace().plan(),
                time.map(TimeNamespace::plan).orElse(Plan.NOTHING));
        // end::exercise-1.15[]
    }
    // end::spine[]
}
