// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.launch.Plan;

/**
 * The namespaces a container gets, and what each needs to be of use.
 *
 * @param hostname what the container calls its machine; at most 64 bytes
 * @param user the container's users; the host's where it is empty
 * @param time the container's clocks; the host's where it is empty
 */
public record ContainerNamespaces(String hostname, Optional<UserNamespace> user,
        Optional<TimeNamespace> time) {

    /** As engines do it unless they are told otherwise: the host's users and clocks. */
    public ContainerNamespaces(String hostname) {
        this(hostname, Optional.empty(), Optional.empty());
    }

    // tag::spine[]
    public Plan plan() {
        return Plan.of(inOrder().stream().map(NewNamespace::plan)
                .toArray(Plan[]::new));
    }

    /** In the order in which they are made. */
    public List<NewNamespace> inOrder() {
        List<NewNamespace> all = new ArrayList<>();
        user.ifPresent(all::add);
        all.add(new MountNamespace());
        all.add(new UtsNamespace(hostname));
        all.add(new IpcNamespace("/dev/mqueue"));
        all.add(new NetworkNamespace());
        all.add(new PidNamespace());
        all.add(new CgroupNamespace());
        time.ifPresent(all::add);
        return all;
    }
    // end::spine[]
}
