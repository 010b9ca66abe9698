// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.netlink.MessageFlag.CREATE;
import static mason.netlink.MessageFlag.REPLACE;

import java.util.Set;
import mason.linux.NetworkDevice;
import mason.netlink.AddressAttribute;
import mason.netlink.AddressHeader;
import mason.netlink.Attribute;
import mason.netlink.Message;
import mason.netlink.NetlinkStep;
import mason.netlink.RouteMessage;

/**
 * An IPv4 address of a device. With it comes a route: addresses with the same prefix
 * are reached over this device.
 */
public record Address(NetworkDevice device, Cidr cidr) implements NetlinkStep {

    /** Adds it, unless it is there. */
    @Override
    public Message message() {
        return Message.of(RouteMessage.NEWADDR, Set.of(CREATE, REPLACE),
                new AddressHeader(device, cidr.prefix()),
                Attribute.of(AddressAttribute.LOCAL, cidr.address()),
                Attribute.of(AddressAttribute.ADDRESS, cidr.address()));
    }
}
