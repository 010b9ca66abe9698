// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.launch.Plan;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.netlink.Link;

/**
 * Devices, addresses, routes and ports of the container's own: {@code CLONE_NEWNET},
 * network_namespaces(7), Linux 2.6.29.
 */
// tag::head[]
public record NetworkNamespace() implements NewNamespace {
    // end::head[]

    // tag::network[]
    /** Makes a network namespace in which loopback is up. */
    @Override
    public Plan plan() {
        // tag::exercise-1.7[]
        return Plan.unshare(Namespace.NETWORK).and(
                Plan.inNamespaces(Link.up(NetworkDevice.LOOPBACK)));
        // end::exercise-1.7[]
    }
    // end::network[]
}
