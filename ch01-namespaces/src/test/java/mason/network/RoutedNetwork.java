// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.List;
import mason.linux.NetworkDevice;
import workbook.testkit.Nonce;

/**
 * A container that is connected to a router, and a remote machine behind the router. The
 * container's device has no address yet.
 */
final class RoutedNetwork implements AutoCloseable {

    final NetworkDevice device = new NetworkDevice("h" + Nonce.number(1, 99999));
    final Cidr net = Cidr.parse("10." + Nonce.number(1, 254) + ".0.0/"
            + Nonce.number(17, 22));
    final Cidr own = net.host(Nonce.number(2, 200));
    final Cidr gateway = net.host(Nonce.number(300, 900));
    final Cidr beyond = Cidr.parse("198.51.100." + Nonce.number(2, 254) + "/24");
    final NetworkNode container = NetworkNode.create();
    final NetworkNode router = NetworkNode.create();
    final NetworkNode remote = NetworkNode.create();

    RoutedNetwork() {
        NetworkDevice far = new NetworkDevice("r" + Nonce.number(1, 99999));
        connectToRouter(container, far);
        router.configure(far, gateway);
        router.connect(new NetworkDevice("wan0"), beyond.host(1), remote,
                new NetworkDevice("eth0"), beyond);
        router.apply(new Forwarding(true));
        remote.ip("route", "add", "default", "via", beyond.host(1).address().text());
    }

    /** @param far the router's end */
    void connectToRouter(NetworkNode node, NetworkDevice far) {
        node.ip("link", "add", "name", device.name(), "type", "veth", "peer", "name",
                far.name(),
                "netns", router.pid().toString());
        router.ip("link", "set", "dev", far.name(), "up");
    }

    @Override
    public void close() {
        List.of(container, remote, router).forEach(NetworkNode::close);
    }
}
