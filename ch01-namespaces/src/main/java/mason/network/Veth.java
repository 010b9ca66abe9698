// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.netlink.MessageFlag.CREATE;
import static mason.netlink.MessageFlag.EXCL;

import java.util.Set;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.netlink.Attribute;
import mason.netlink.LinkAttribute;
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
        return Message.of(RouteMessage.NEWLINK, Set.of(CREATE, EXCL),
                LinkHeader.blank(),
                Attribute.string(LinkAttribute.IFNAME, here.name()),
                Attribute.of(LinkAttribute.LINKINFO,
                        Attribute.string(LinkAttribute.Info.KIND, "veth"),
                        Attribute.of(LinkAttribute.Info.DATA,
                                Attribute.of(LinkAttribute.Veth.PEER,
                                        LinkHeader.blank(),
                                        Attribute.number(LinkAttribute.NET_NS_PID,
                                                there.number()),
                                        Attribute.string(LinkAttribute.IFNAME,
                                                peer.name())))));
        // end::exercise-1.8[]
    }
    // end::veth[]
}
