// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.netlink.Attribute;
import mason.netlink.Link;
import mason.netlink.Message;
import mason.netlink.RouteAttribute;
import mason.netlink.RouteHeader;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** Our messages beside those of ip(8) and nft(8), as strace(1) recorded them. */
@Requires("linux")
final class CapturedTest {

    private static final NetworkDevice BRIDGE = new NetworkDevice("br0");
    private static final int HEADER = 16;

    @Test
    void a_bridge_is_made_as_ip_makes_it() throws IOException {
        assertThat(LinkTree.of(new Bridge(BRIDGE).message().bytes(0)))
                .isEqualTo(LinkTree.of(captured("bridge")));
    }

    @Test
    void a_veth_is_made_as_ip_makes_it() throws IOException {
        Veth veth = new Veth(new NetworkDevice("eth0"), new NetworkDevice("veth7"),
                new Pid(31455));
        assertThat(LinkTree.of(veth.message().bytes(0)))
                .isEqualTo(LinkTree.of(captured("veth")))
                .contains("/18/2/1/3 veth7");
    }

    @Test
    void a_device_is_switched_on_as_ip_does_it() throws IOException {
        assertSame(Link.up(NetworkDevice.LOOPBACK).message(), "up");
    }

    @Test
    void an_address_is_given_as_ip_gives_it() throws IOException {
        assertSame(new Address(NetworkDevice.LOOPBACK, Cidr.parse("10.1.2.3/24"))
                .message(), "address");
    }

    @Test
    void a_default_route_is_made_as_ip_makes_it() throws IOException {
        assertSame(Route.of(RouteHeader.EVERYWHERE, Attribute.of(
                RouteAttribute.GATEWAY, Ipv4Address.parse("10.1.2.9"))).message(),
                "route");
    }

    @Test
    void a_chain_and_a_rule_and_what_stands_round_them_are_those_of_nft()
            throws IOException {
        List<Message> batch = new Masquerade(BRIDGE, Cidr.parse("10.1.16.0/20")).batch()
                .messages();
        assertSame(batch.get(0), "begin");
        assertSame(batch.get(2), "chain");
        assertSame(batch.get(3), "rule");
        assertSame(batch.get(4), "end");
    }

    /** Flags and sequence numbers apart: ip insists on making what we let be. */
    private static void assertSame(Message message, String file) throws IOException {
        byte[] ours = message.bytes(0);
        byte[] theirs = captured(file);
        assertThat(text(ours, 0, 6)).isEqualTo(text(theirs, 0, 6));
        assertThat(text(ours, HEADER, ours.length))
                .isEqualTo(text(theirs, HEADER, theirs.length));
    }

    private static String text(byte[] bytes, int from, int to) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes, from, to);
    }

    private static byte[] captured(String file) throws IOException {
        try (InputStream hex = CapturedTest.class
                .getResourceAsStream("/netlink/" + file + ".hex")) {
            String text = new String(hex.readAllBytes(), StandardCharsets.UTF_8);
            return HexFormat.of().parseHex(
                    text.replaceAll("(?m)^#.*$", "").replaceAll("\\s", ""));
        }
    }
}
