// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.ArrayList;
import java.util.List;
import mason.linux.NetworkDevice;
import mason.linux.Step;
import mason.netlink.Batch;
import mason.netlink.Message;
import mason.network.NftTable.Place;

/**
 * Destination NAT: connections to published ports of the host go to a container. The
 * rules have a table of their own, named after bridge and container, so that they come
 * and go as a whole. {@link BridgePolicy} lets the host and its containers use them, too.
 *
 * @param container its name, which no other container at the bridge has
 * @param address the container's
 */
public record PortMap(NetworkDevice bridge, String container, Ipv4Address address,
        List<PublishedPort> ports) implements Step {

    private static final String ARRIVING = "arriving";
    private static final String OWN = "own";

    public PortMap {
        ports = List.copyOf(ports);
    }

    /** Replaces the table, so that it may be applied again. */
    Batch batch() {
        NftTable table = table();
        List<Message> changes = new ArrayList<>(List.of(
                table.creation(), table.deletion(), table.creation(),
                table.chain(ARRIVING, Place.PREROUTING),
                table.chain(OWN, Place.OUTPUT)));
        for (PublishedPort port : ports) {
            changes.add(table.rule(ARRIVING, arriving(port).expressions()));
            changes.add(table.rule(OWN, own(port).expressions()));
        }
        return Batch.atomic(changes);
    }

    /** From elsewhere, nothing may reach what the host keeps to itself. */
    private PacketRule arriving(PublishedPort port) {
        return redirect(port, toHost(port).notTo(BridgePolicy.LOOPBACK));
    }

    private PacketRule own(PublishedPort port) {
        return redirect(port, toHost(port));
    }

    private static PacketRule toHost(PublishedPort port) {
        return port.hostAddress().equals(PublishedPort.ANY)
                ? PacketRule.packets().toThisHost()
                : PacketRule.packets().to(new Cidr(port.hostAddress(), Integer.SIZE));
    }

    private PacketRule redirect(PublishedPort port, PacketRule rule) {
        return rule.toPort(port.transport(), port.hostPort())
                .redirect(address, port.containerPort());
    }

    /** Deletes the rules, if they are there. */
    public Batch removal() {
        return table().removal();
    }

    private NftTable table() {
        return new NftTable(bridge.name() + "/" + container);
    }

    @Override
    public void apply() {
        batch().apply();
    }

    @Override
    public String text() {
        return batch().text();
    }
}
