// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.Optional;
import java.util.Set;
import mason.network.Cidr;
import mason.network.Ipv4Address;

/** The addresses of a subnet that containers can have: all but those of three. */
record AddressPool(Cidr subnet) {

    /** Number 1 is the host. */
    private static final int FIRST = 2;

    /** The lowest that is not taken, if there is one. */
    Optional<Cidr> free(Set<Ipv4Address> taken) {
        int broadcast = ~subnet.mask().bits();
        for (int number = FIRST; number < broadcast; number++) {
            Cidr address = subnet.host(number);
            if (!taken.contains(address.address())) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }
}
