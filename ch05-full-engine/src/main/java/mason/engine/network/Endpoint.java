// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import mason.linux.NetworkDevice;
import mason.network.Cidr;
import mason.network.Ipv4Address;
import mason.network.MacAddress;

/**
 * A container's connection to a network.
 *
 * @param container its id, 64 hexadecimal digits
 * @param address with the length of the subnet's prefix
 * @param gateway the host's address in the subnet
 */
public record Endpoint(RandomId id, RandomId network, String container, Cidr address,
        Ipv4Address gateway, MacAddress mac) {

    private static final String VETH = "veth";
    private static final int DIGITS = NetworkDevice.NAME_SIZE - 1 - VETH.length();

    /** The host's end of the veth pair. */
    public NetworkDevice plug() {
        return new NetworkDevice(VETH + id.text().substring(0, DIGITS));
    }
}
