// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import mason.launch.IdMapping;
import mason.launch.Plan;
import mason.linux.BecomeRoot;
import mason.linux.Pid;
import mason.linux.Step;
import mason.linux.WriteFile;

/**
 * User and group ids of the container's own: {@code CLONE_NEWUSER}, user_namespaces(7),
 * Linux 3.8. Root inside is an ordinary user outside, and owns the other namespaces that
 * are made with it.
 *
 * @param first the host's id for user and group 0
 * @param count how many ids there are inside
 */
// tag::head[]
public record UserNamespace(int first, int count) implements NewNamespace, IdMapping {
    // end::head[]

    /** Process 1 becomes root of the new user namespace, which owns the others. */
    @Override
    public Plan plan() {
        return Plan.unshareUsers(this).and(Plan.inProcess1(new BecomeRoot()));
    }

    // tag::user[]
    /** Writes the maps of users and groups, once. */
    @Override
    public List<Step> mapIds(Pid process) {
        // tag::exercise-1.11[]
        String map = "0 " + first + " " + count;
        return List.of(
                new WriteFile(process.proc() + "/uid_map", map),
                new WriteFile(process.proc() + "/gid_map", map));
        // end::exercise-1.11[]
    }
    // end::user[]
}
