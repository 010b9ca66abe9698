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
 * Two connected network devices: a packet sent on one is received on the other. The
 * kernel deletes both when one is deleted or its network namespace ends: veth(4).
 *
 * @param here the device in this thread's network namespace
 * @param peer the other device
 * @param there a process in whose network namespace the peer is made
 */
// tag::head[]
public record Veth(NetworkDevice here, NetworkDevice peer,
        Pid there) implements NetlinkStep {
    // end::head[]

    // tag::veth[]
    /** Makes both devices, each in its network namespace. */
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
