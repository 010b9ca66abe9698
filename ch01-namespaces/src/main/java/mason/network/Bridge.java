// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.netlink.Attribute.nest;
import static mason.netlink.Attribute.string;
import static mason.netlink.LinkAttribute.IFNAME;
import static mason.netlink.LinkAttribute.Info.KIND;
import static mason.netlink.LinkAttribute.LINKINFO;
import static mason.netlink.MessageFlag.CREATE;

import java.util.Set;
import mason.linux.NetworkDevice;
import mason.netlink.LinkHeader;
import mason.netlink.Message;
import mason.netlink.NetlinkStep;
import mason.netlink.RouteMessage;

/** A network bridge, which is also a device of the host: bridge(8). */
public record Bridge(NetworkDevice device) implements NetlinkStep {

    // tag::message[]
    /** Makes the bridge, unless it exists. */
    @Override
    public Message message() {
        return Message.of(RouteMessage.NEWLINK, Set.of(CREATE),
                LinkHeader.blank(),
                string(IFNAME, device.name()),
                nest(LINKINFO, string(KIND, "bridge")));
    }
    // end::message[]
}
