// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.ArrayList;
import java.util.List;
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
    public Plan plan() {
        return Plan.of(walls().stream().map(Wall::plan)
                .toArray(Plan[]::new));
    }

    /** In the order in which they go up. */
    List<Wall> walls() {
        // tag::exercise-1.15[]
        List<Wall> walls = new ArrayList<>();
        user.ifPresent(walls::add);
        walls.add(new MountNamespace());
        walls.add(new UtsNamespace(hostname));
        walls.add(new IpcNamespace("/dev/mqueue"));
        walls.add(new NetworkNamespace());
        walls.add(new PidNamespace());
        walls.add(new CgroupNamespace());
        time.ifPresent(walls::add);
        return walls;
        // end::exercise-1.15[]
    }
    // end::spine[]
}
