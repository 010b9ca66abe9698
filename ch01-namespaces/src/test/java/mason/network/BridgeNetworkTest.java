// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mason.linux.KernelException;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.linux.Step;
import mason.linux.Unshare;
import mason.netlink.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program ip", "program unshare"})
@LeakCheck
final class BridgeNetworkTest {

    private static final Ipv4Address OUTSIDE = Ipv4Address.parse("192.0.2.9");
    private static final Ipv4Address PUBLIC = Ipv4Address.parse("192.0.2.1");

    private final String word = Nonce.text();
    private final Cidr subnet = Cidr.parse("10." + Nonce.number(1, 254) + ".16.0/20");
    private final BridgeNetwork network = new BridgeNetwork(new NetworkDevice("mason0"),
            subnet);
    private NetworkNode host;
    private NetworkNode first;
    private NetworkNode second;
    private NetworkNode remote;

    @BeforeEach
    void start() {
        host = NetworkNode.create();
        first = NetworkNode.create();
        second = NetworkNode.create();
        remote = NetworkNode.create();
        connectToRemote();
        host.apply(network.onTheHost());
        first.apply(network.attach(subnet.host(2), new NetworkDevice("plug2"),
                host.pid()));
        second.apply(network.attach(subnet.host(3), new NetworkDevice("plug3"),
                host.pid()));
    }

    private void connectToRemote() {
        NetworkDevice ours = new NetworkDevice("wan0");
        NetworkDevice theirs = new NetworkDevice("eth0");
        host.apply(new Veth(ours, theirs, remote.pid()),
                new Address(ours, new Cidr(PUBLIC, 24)), Link.up(ours));
        remote.apply(new Address(theirs, new Cidr(OUTSIDE, 24)), Link.up(theirs));
    }

    @AfterEach
    void end() {
        List.of(first, second, remote, host).forEach(NetworkNode::close);
    }

    @Test
    void a_container_reaches_the_other_by_its_own_address() {
        try (OneCallServer server = OneCallServer.at(second, word)) {
            assertThat(server.answerTo(first, subnet.host(3).address())).isEqualTo(word);
            assertThat(server.clientAddress()).isEqualTo(subnet.host(2).address().text());
        }
    }

    @Test
    void a_container_reaches_the_host_and_the_host_the_container() {
        try (OneCallServer server = OneCallServer.at(host, word)) {
            assertThat(server.answerTo(first, network.gateway().address()))
                    .isEqualTo(word);
            assertThat(server.clientAddress()).isEqualTo(subnet.host(2).address().text());
        }
        try (OneCallServer server = OneCallServer.at(first, word)) {
            assertThat(server.answerTo(host, subnet.host(2).address())).isEqualTo(word);
        }
    }

    @Test
    void a_container_reaches_the_remote_machine_with_the_hosts_address() {
        try (OneCallServer server = OneCallServer.at(remote, word)) {
            assertThat(server.answerTo(first, OUTSIDE)).isEqualTo(word);
            assertThat(server.clientAddress()).isEqualTo(PUBLIC.text());
        }
    }

    @Test
    void a_container_reaches_itself() {
        try (OneCallServer server = OneCallServer.at(first, word)) {
            assertThat(server.answerTo(first, Ipv4Address.parse("127.0.0.1")))
                    .isEqualTo(word);
        }
    }

    @Test
    void a_thread_that_can_start_no_more_threads_can_connect_a_container() {
        try (NetworkNode third = NetworkNode.create();
                OneCallServer server = OneCallServer.at(remote, word)) {
            third.apply(new Unshare(Set.of(Namespace.PID)));
            third.apply(network.attach(subnet.host(4), new NetworkDevice("plug4"),
                    host.pid()));
            assertThat(server.answerTo(third, OUTSIDE)).isEqualTo(word);
        }
    }

    @Nested
    class MadeASecondTime {

        @Test
        void it_goes_on_working() {
            host.apply(network.onTheHost());
            try (OneCallServer server = OneCallServer.at(remote, word)) {
                assertThat(server.answerTo(first, OUTSIDE)).isEqualTo(word);
                assertThat(server.clientAddress()).isEqualTo(PUBLIC.text());
            }
        }
    }

    @Nested
    class WhenAContainerEnds {

        @Test
        void the_bridge_keeps_its_hardware_address() throws InterruptedException {
            String address = MacAddress.of(network.gateway().address()).text();
            List<NetworkNode> ports = new ArrayList<>(List.of(first, second));
            for (int plug = 2; !ports.isEmpty(); plug++) {
                assertThat(host.ip("link", "show", network.bridge().name()))
                        .contains(address);
                end(ports.remove(0), new NetworkDevice("plug" + plug));
            }
            assertThat(host.ip("link", "show", network.bridge().name()))
                    .contains(address);
        }

        @Test
        void its_veth_pair_is_removed() throws InterruptedException {
            NetworkDevice plug = new NetworkDevice("plug2");
            assertThat(host.has(plug)).isTrue();
            end(first, plug);
            assertThat(host.has(plug)).isFalse();
        }

        private void end(NetworkNode container, NetworkDevice plug)
                throws InterruptedException {
            container.close();
            for (int i = 0; i < 300 && host.has(plug); i++) {
                Thread.sleep(10);
            }
        }
    }

    @Nested
    class WhenItIsClosed {

        @Test
        void bridge_and_translation_are_gone() {
            host.call(() -> {
                network.close();
                return null;
            });
            assertThat(host.has(network.bridge())).isFalse();
            host.ip("address", "add", network.gateway().toString(), "dev", "lo");
            host.ip("route", "add", OUTSIDE.text(), "dev", "wan0", "src",
                    network.gateway().address().text());
            remote.ip("route", "add", "default", "via", PUBLIC.text());
            try (OneCallServer server = OneCallServer.at(remote, word)) {
                assertThat(server.answerTo(host, OUTSIDE)).isEqualTo(word);
                assertThat(server.clientAddress())
                        .isEqualTo(network.gateway().address().text());
            }
        }

        @Test
        void what_cannot_be_removed_does_not_stop_the_rest() {
            host.ip("link", "delete", "dev", network.bridge().name());
            assertThatThrownBy(() -> host.call(() -> {
                network.close();
                return null;
            })).isInstanceOf(KernelException.class).hasMessageContaining("ENODEV");
        }
    }

    @Test
    void it_prints_as_what_it_will_do() {
        String plan = network.onTheHost().stream().map(Step::text)
                .collect(Collectors.joining("\n"));
        assertThat(plan).contains("RTM_NEWLINK(", "IFLA_IFNAME=\"mason0\"",
                "IFA_LOCAL=" + network.gateway().address(), "ip_forward",
                "NFT_MSG_NEWRULE(", "NFTA_EXPR_NAME=\"masq\"");
    }
}
