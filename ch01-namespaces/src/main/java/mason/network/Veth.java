// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.netlink.Attribute.nest;
import static mason.netlink.Attribute.number;
import static mason.netlink.Attribute.string;
import static mason.netlink.LinkAttribute.IFNAME;
import static mason.netlink.LinkAttribute.Info.DATA;
import static mason.netlink.LinkAttribute.Info.KIND;
import static mason.netlink.LinkAttribute.LINKINFO;
import static mason.netlink.LinkAttribute.NET_NS_PID;
import static mason.netlink.LinkAttribute.VethInfo.PEER;
import static mason.netlink.MessageFlag.CREATE;
import static mason.netlink.MessageFlag.EXCL;

import java.util.Set;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.netlink.Attribute;
import mason.netlink.LinkHeader;
import mason.netlink.Message;
import mason.netlink.NetlinkStep;
import mason.netlink.RouteMessage;

/**
 * A cable with a plug at either end: what goes in here comes out there. Either end dies
 * with the other, and with the network namespace it is in: veth(4).
 *
 * @param here the end in this thread's network namespace
 * @param peer the other end
 * @param there a process in the network namespace of the other end
 */
public record Veth(NetworkDevice here, NetworkDevice peer,
        Pid there) implements NetlinkStep {

    // tag::veth[]
    /** Makes both ends at once, each where it belongs. */
    @Override
    public Message message() {
        // tag::exercise-1.8[]
        Attribute farEnd = nest(PEER,
                LinkHeader.blank(),
                number(NET_NS_PID, there.number()),
                string(IFNAME, peer.name()));
        return Message.of(RouteMessage.NEWLINK, Set.of(CREATE, EXCL),
                LinkHeader.blank(),
                string(IFNAME, here.name()),
                nest(LINKINFO, string(KIND, "veth"), nest(DATA, farEnd)));
        // end::exercise-1.8[]
    }
    // end::veth[]
}
