// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.network.Link;

/**
 * Devices, addresses, routes and ports of our own: {@code CLONE_NEWNET},
 * network_namespaces(7), Linux 2.6.29.
 */
public record NetworkNamespace() implements Wall {

    // tag::network[]
    /** An empty network, but for a loopback device that is up. */
    @Override
    public Plan plan() {
        // tag::exercise-1.7[]
        return Plan.walls(Namespace.NETWORK)
                .and(Plan.outside(Link.up(NetworkDevice.LOOPBACK)));
        // end::exercise-1.7[]
    }
    // end::network[]
}
