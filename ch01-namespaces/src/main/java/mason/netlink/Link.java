// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import static mason.netlink.LinkAttribute.MASTER;
import static mason.netlink.LinkAttribute.NET_NS_PID;
import static mason.netlink.RouteMessage.DELLINK;
import static mason.netlink.RouteMessage.NEWLINK;

import java.util.Set;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.netlink.LinkAttribute.BridgePort;
import mason.netlink.LinkAttribute.Info;

/** Changes or deletes an existing device: rtnetlink(7). */
public record Link(Message message) implements NetlinkStep {

    // tag::up[]
    /** Brings the device up. */
    public static Link up(NetworkDevice device) {
        return change(LinkHeader.up(device));
    }
    // end::up[]

    /** Makes the device a port of a bridge. */
    public static Link plug(NetworkDevice device, NetworkDevice bridge) {
        return change(LinkHeader.of(device),
                Attribute.of(MASTER, new DeviceIndex(bridge)));
    }

    /** Lets a packet leave by the port of the bridge that it has come by. */
    public static Link hairpin(NetworkDevice port) {
        return change(LinkHeader.of(port), Attribute.nest(LinkAttribute.LINKINFO,
                Attribute.string(Info.SLAVE_KIND, "bridge"),
                Attribute.nest(Info.SLAVE_DATA,
                        Attribute.of(BridgePort.MODE, new NetworkNumber(1, 1)))));
    }

    /** Moves the device into the network namespace of a process. */
    public static Link move(NetworkDevice device, Pid there) {
        return change(LinkHeader.of(device),
                Attribute.number(NET_NS_PID, there.number()));
    }

    /** Gives the device another hardware address, such as a MAC address. */
    public static Link hardwareAddress(NetworkDevice device, MessagePart address) {
        return change(LinkHeader.of(device),
                Attribute.of(LinkAttribute.ADDRESS, address));
    }

    private static Link change(MessagePart... parts) {
        return new Link(Message.of(NEWLINK, Set.of(), parts));
    }

    /** Deletes the device; of a veth pair, both devices. */
    public static Link delete(NetworkDevice device) {
        return new Link(Message.of(DELLINK, Set.of(),
                LinkHeader.of(device)));
    }

    @Override
    public String toString() {
        return text();
    }
}
