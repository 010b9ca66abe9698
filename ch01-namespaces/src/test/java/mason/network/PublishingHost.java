// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.linux.NetworkDevice;
import mason.netlink.Link;
import workbook.testkit.Nonce;

/** A host with a bridge, two containers at it, and a remote machine beside the host. */
final class PublishingHost implements AutoCloseable {

    static final String PUBLIC = "192.0.2.1";
    static final String OTHER = "198.51.100.1";

    final NetworkDevice bridge = new NetworkDevice("mason0");
    final Cidr subnet = Cidr.parse("10." + Nonce.number(1, 254) + ".16.0/20");
    final BridgeNetwork network = new BridgeNetwork(bridge, subnet);
    final BridgePolicy policy = new BridgePolicy(bridge, subnet);
    final NetworkNode host = NetworkNode.create();
    final NetworkNode first = NetworkNode.create();
    final NetworkNode second = NetworkNode.create();
    final NetworkNode remote = NetworkNode.create();

    PublishingHost() {
        host.apply(Link.up(NetworkDevice.LOOPBACK));
        NetworkDevice eth0 = new NetworkDevice("eth0");
        host.connect(new NetworkDevice("wan0"), Cidr.parse(PUBLIC + "/24"), remote, eth0,
                Cidr.parse("192.0.2.9/24"));
        host.ip("address", "add", OTHER + "/24", "dev", "wan0");
        remote.ip("address", "add", "198.51.100.9/24", "dev", "eth0");
        host.apply(network.onTheHost());
        host.apply(policy);
        connect(first, 2);
        connect(second, 3);
    }

    private void connect(NetworkNode container, int number) {
        NetworkDevice plug = new NetworkDevice("plug" + number);
        container.apply(network.attach(subnet.host(number), plug, host.pid()));
        host.apply(Link.hairpin(plug));
    }

    /** The address of the first container. */
    Ipv4Address address() {
        return subnet.host(2).address();
    }

    /** Publishes ports of the first container. */
    PortMap publish(PublishedPort... ports) {
        PortMap map = new PortMap(bridge, "first", address(), List.of(ports));
        host.apply(map);
        return map;
    }

    /** Whether packets that stay at a bridge pass the rules for IP: br_netfilter. */
    void filterBridged(boolean on) {
        host.call(() -> Files.writeString(
                Path.of("/proc/sys/net/bridge/bridge-nf-call-iptables"), on ? "1" : "0"));
    }

    static boolean canFilterBridged() {
        return Files.exists(Path.of("/proc/sys/net/bridge/bridge-nf-call-iptables"));
    }

    @Override
    public void close() {
        List.of(first, second, remote, host).forEach(NetworkNode::close);
    }
}
