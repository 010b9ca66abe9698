// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static workbook.testkit.Finding.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mason.linux.KernelException;
import mason.linux.NetworkDevice;
import mason.netlink.MessagePart;
import workbook.testkit.Nonce;

/**
 * A host with a bridge, a container at the bridge, and two uplinks to one remote machine.
 * The remote machine has no route to the container.
 */
final class TranslatingHost implements AutoCloseable {

    final NetworkDevice bridge = new NetworkDevice("b" + Nonce.text(Nonce.number(2, 8)));
    /** Its name begins with that of the bridge, and it is another device. */
    final NetworkDevice uplink = new NetworkDevice(bridge.name() + "up");
    final NetworkDevice otherUplink = new NetworkDevice("wan0");
    final Cidr subnet = Cidr.parse("10." + Nonce.number(1, 254) + ".16.1/20");
    final Cidr ofContainer = subnet.host(Nonce.number(300, 4000));
    final Cidr ofUplink = Cidr.parse("192.0.2." + Nonce.number(10, 99) + "/24");
    final Cidr ofOtherUplink = Cidr.parse("198.51.100." + Nonce.number(10, 99) + "/24");
    final Cidr behindUplink = Cidr.parse("192.0.2." + Nonce.number(100, 250) + "/24");
    final Cidr behindOtherUplink =
            Cidr.parse("198.51.100." + Nonce.number(100, 250) + "/24");
    final NetworkNode container = NetworkNode.create();
    final NetworkNode host = NetworkNode.create();
    final NetworkNode remote = NetworkNode.create();

    TranslatingHost() {
        NetworkDevice eth0 = new NetworkDevice("eth0");
        NetworkDevice port = new NetworkDevice("p" + Nonce.number(1, 99999));
        remote.acceptFromEverywhere();
        host.ip("link", "set", "dev", "lo", "up");
        host.ip("link", "add", "name", bridge.name(), "type", "bridge");
        host.configure(bridge, subnet);
        container.ip("link", "add", "name", "eth0", "type", "veth", "peer", "name",
                port.name(), "netns", host.pid().toString());
        host.ip("link", "set", "dev", port.name(), "master", bridge.name(), "up");
        container.configure(eth0, ofContainer);
        container.ip("route", "add", "default", "via", subnet.address().text());
        host.connect(uplink, ofUplink, remote, eth0, behindUplink);
        host.connect(otherUplink, ofOtherUplink, remote, new NetworkDevice("eth1"),
                behindOtherUplink);
        host.apply(new Forwarding(true));
    }

    /** The host translates what comes from the subnet and leaves by another device. */
    void translate(NetworkDevice exceptBy, Cidr addresses) {
        try {
            Masquerade rule = new Masquerade(exceptBy, addresses);
            List<Expression> expressions = AnswerInNetwork.expressions(rule);
            host.run(() -> rule.apply(expressions));
        } catch (KernelException e) {
            expect("the kernel to take the rule").observe(e.getMessage())
                    .because("a batch with an expression that it refuses changes"
                            + " nothing");
        }
    }

    /**
     * The expressions of the rule, a line for each, and the first that a packet of the
     * subnet does not get past: the rule is tried up to each of them, with a translation
     * behind it. Takes the rule away.
     */
    String ruleTriedWith(Ipv4Address from) {
        Masquerade rule = new Masquerade(bridge, subnet);
        List<Expression> expressions = AnswerInNetwork.expressions(rule);
        StringBuilder text = new StringBuilder();
        boolean goesOn = true;
        for (int end = 1; end <= expressions.size(); end++) {
            text.append("\n  ").append(line(expressions.get(end - 1)));
            if (goesOn && !translates(rule, expressions.subList(0, end), from)) {
                text.append("   <- ends the rule for ").append(from.text());
                goesOn = false;
            }
        }
        return text + (goesOn ? "\n  no expression ends it for " + from.text() : "");
    }

    private static String line(Expression expression) {
        return expression.name() + " " + expression.settings().stream()
                .map(MessagePart::text).collect(Collectors.joining(", "));
    }

    private boolean translates(Masquerade rule, List<Expression> beginning,
            Ipv4Address from) {
        host.apply(rule.removal());
        List<Expression> tried = new ArrayList<>(beginning);
        tried.add(Expression.masquerade());
        host.apply(rule.batch(tried));
        boolean translated = seen(from, behindOtherUplink)
                .equals(ofOtherUplink.address().text());
        host.apply(rule.removal());
        return translated;
    }

    /** The source address that the remote machine sees on a datagram of the host. */
    String seen(Ipv4Address from, Cidr to) {
        if (!host.ip("-o", "address").contains(" " + from.text() + "/")) {
            host.ip("address", "add", from.text() + "/32", "dev", "lo");
        }
        return new DatagramProbe(host, remote).sourceSeen(from, to.address());
    }

    @Override
    public void close() {
        List.of(container, remote, host).forEach(NetworkNode::close);
    }
}
