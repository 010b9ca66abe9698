// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import mason.linux.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program ip", "program unshare"})
@LeakCheck
final class PortMapTest {

    private static final int PORT = 8080;
    private static final String LOCALHOST = "127.0.0.1";

    private final String word = Nonce.text();
    private PublishingHost at;

    @BeforeEach
    void start() {
        at = new PublishingHost();
    }

    @AfterEach
    void end() {
        at.close();
    }

    private PublishedPort published(EchoServer server, Transport transport,
            String address) {
        return new PublishedPort(transport, Ipv4Address.parse(address), PORT,
                server.port());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_port_of_every_address_is_reached_from_everywhere(Transport transport) {
        try (EchoServer server = EchoServer.at(at.first, transport, word)) {
            at.publish(published(server, transport, "0.0.0.0"));
            String gateway = at.network.gateway().address().text();
            assertThat(server.answerTo(at.remote, PublishingHost.PUBLIC, PORT))
                    .isEqualTo(word + " to 192.0.2.9");
            assertThat(server.answerTo(at.remote, PublishingHost.OTHER, PORT))
                    .isEqualTo(word + " to 198.51.100.9");
            assertThat(server.answerTo(at.host, PublishingHost.PUBLIC, PORT))
                    .startsWith(word);
            assertThat(server.answerTo(at.host, LOCALHOST, PORT))
                    .isEqualTo(word + " to " + gateway);
            assertThat(server.answerTo(at.host, gateway, PORT)).startsWith(word);
            assertThat(server.answerTo(at.host, at.address().text(), server.port()))
                    .startsWith(word);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void containers_reach_it_by_every_address_of_the_host(Transport transport) {
        try (EchoServer server = EchoServer.at(at.first, transport, word)) {
            at.publish(published(server, transport, "0.0.0.0"));
            assertHairpin(server);
            if (PublishingHost.canFilterBridged()) {
                at.filterBridged(false);
                assertHairpin(server);
            }
        }
    }

    private void assertHairpin(EchoServer server) {
        String gateway = at.network.gateway().address().text();
        for (NetworkNode container : new NetworkNode[]{at.second, at.first}) {
            assertThat(server.answerTo(container, PublishingHost.PUBLIC, PORT))
                    .isEqualTo(word + " to " + gateway);
            assertThat(server.answerTo(container, gateway, PORT)).startsWith(word);
        }
        assertThat(server.answerTo(at.second, at.address().text(), server.port()))
                .isEqualTo(word + " to " + at.subnet.host(3).address());
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_port_of_one_address_is_reached_there_only(Transport transport) {
        try (EchoServer server = EchoServer.at(at.first, transport, word)) {
            at.publish(published(server, transport, PublishingHost.OTHER));
            assertThat(server.answerTo(at.remote, PublishingHost.OTHER, PORT))
                    .startsWith(word);
            assertThat(server.answerTo(at.host, PublishingHost.OTHER, PORT))
                    .startsWith(word);
            assertThat(server.answerTo(at.remote, PublishingHost.PUBLIC, PORT))
                    .isEqualTo(EchoServer.NOTHING);
            assertThat(server.answerTo(at.host, LOCALHOST, PORT))
                    .isEqualTo(EchoServer.NOTHING);
        }
    }

    /** A neighbour of the host may send a packet for 127.0.0.1 to the host's device. */
    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_port_of_the_loopback_address_is_reached_by_the_host_alone(
            Transport transport) {
        try (EchoServer server = EchoServer.at(at.first, transport, word)) {
            at.publish(published(server, transport, LOCALHOST));
            assertThat(server.answerTo(at.host, LOCALHOST, PORT)).startsWith(word);
            assertThat(server.answerTo(at.host, PublishingHost.PUBLIC, PORT))
                    .isEqualTo(EchoServer.NOTHING);
            routeLoopback(at.remote, "eth0", PublishingHost.PUBLIC);
            assertThat(server.answerTo(at.remote, LOCALHOST, PORT))
                    .isEqualTo(EchoServer.NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void what_the_host_keeps_at_its_loopback_address_is_not_reached_by_containers(
            Transport transport) {
        try (EchoServer server = EchoServer.at(at.host, transport, LOCALHOST, word)) {
            assertThat(server.answerTo(at.host, LOCALHOST, server.port()))
                    .startsWith(word);
            routeLoopback(at.first, "eth0", at.network.gateway().address().text());
            assertThat(server.answerTo(at.first, LOCALHOST, server.port()))
                    .isEqualTo(EchoServer.NOTHING);
        }
    }

    /** Packets for 127.0.0.1 leave this node by the device. */
    private static void routeLoopback(NetworkNode node, String device, String gateway) {
        node.ip("link", "set", "dev", "lo", "down");
        node.ip("route", "flush", "table", "local");
        node.ip("route", "add", "local", node.ip("-o", "-4", "address", "show", device)
                .split(" +")[3].split("/")[0], "dev", device, "table", "local");
        node.ip("route", "add", "127.0.0.0/8", "via", gateway, "dev", device);
        node.call(() -> Files.writeString(Path.of(
                "/proc/sys/net/ipv4/conf/" + device + "/route_localnet"), "1"));
    }

    @Test
    void a_port_that_is_not_published_is_not_reached_by_a_machine_with_a_route() {
        try (EchoServer server = EchoServer.at(at.first, Transport.TCP, word)) {
            at.remote.ip("route", "add", at.subnet.toString(), "via",
                    PublishingHost.PUBLIC);
            assertThat(server.answerTo(at.remote, at.address().text(), server.port()))
                    .isEqualTo(EchoServer.NOTHING);
        }
    }

    @Test
    void a_thousand_ports_can_be_published_at_once_and_removed() {
        try (EchoServer server = EchoServer.at(at.first, Transport.TCP, word)) {
            PortMap map = at.publish(IntStream.rangeClosed(20001, 21000)
                    .mapToObj(port -> new PublishedPort(Transport.TCP, PublishedPort.ANY,
                            port, server.port()))
                    .toArray(PublishedPort[]::new));
            assertThat(server.answerTo(at.remote, PublishingHost.PUBLIC, 20001))
                    .startsWith(word);
            assertThat(server.answerTo(at.host, LOCALHOST, 21000)).startsWith(word);
            at.host.apply(map.removal());
            assertThat(server.answerTo(at.remote, PublishingHost.PUBLIC, 20001))
                    .isEqualTo(EchoServer.NOTHING);
        }
    }

    @Test
    void applied_again_it_replaces_what_was_published() {
        try (EchoServer server = EchoServer.at(at.first, Transport.TCP, word)) {
            at.publish(published(server, Transport.TCP, "0.0.0.0"));
            at.publish(new PublishedPort(Transport.TCP, PublishedPort.ANY, PORT + 1,
                    server.port()));
            assertThat(server.answerTo(at.remote, PublishingHost.PUBLIC, PORT + 1))
                    .startsWith(word);
            assertThat(server.answerTo(at.remote, PublishingHost.PUBLIC, PORT))
                    .isEqualTo(EchoServer.NOTHING);
        }
    }

    @Test
    void removed_twice_it_leaves_nothing_and_disturbs_no_one() {
        try (EchoServer server = EchoServer.at(at.first, Transport.TCP, word)) {
            PortMap map = at.publish(published(server, Transport.TCP, "0.0.0.0"));
            PortMap other = new PortMap(at.bridge, "second", at.address(),
                    List.of(new PublishedPort(Transport.TCP, PublishedPort.ANY,
                            PORT + 1, server.port())));
            at.host.apply(other, map.removal(), map.removal());
            assertThat(server.answerTo(at.host, LOCALHOST, PORT + 1)).startsWith(word);
            assertThat(server.answerTo(at.host, LOCALHOST, PORT))
                    .isEqualTo(EchoServer.NOTHING);
        }
    }
}
