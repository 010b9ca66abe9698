// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

@Requires({"root", "kernel 5.11", "program ip"})
@LeakCheck
final class BridgeNetworkTest {

    private static final Ipv4Address OUTSIDE = Ipv4Address.parse("192.0.2.9");
    private static final Ipv4Address PUBLIC = Ipv4Address.parse("192.0.2.1");

    private final String word = Nonce.text();
    private final Cidr subnet = Cidr.parse("10." + Nonce.number(1, 254) + ".16.0/20");
    private final BridgeNetwork network = new BridgeNetwork(new NetworkDevice("mason0"),
            subnet);
    private NetworkHost host;
    private NetworkHost first;
    private NetworkHost second;
    private NetworkHost world;

    @BeforeEach
    void two_containers_at_a_bridge_and_a_world_without_a_route_to_them() {
        host = NetworkHost.movesIn();
        first = NetworkHost.movesIn();
        second = NetworkHost.movesIn();
        world = NetworkHost.movesIn();
        cable_to_the_world();
        host.applies(network.onTheHost());
        first.applies(network.attach(subnet.host(2), new NetworkDevice("plug2"),
                host.pid()));
        second.applies(network.attach(subnet.host(3), new NetworkDevice("plug3"),
                host.pid()));
    }

    private void cable_to_the_world() {
        NetworkDevice ours = new NetworkDevice("wan0");
        NetworkDevice theirs = new NetworkDevice("eth0");
        host.applies(new Veth(ours, theirs, world.pid()),
                new Address(ours, new Cidr(PUBLIC, 24)), Link.up(ours));
        world.applies(new Address(theirs, new Cidr(OUTSIDE, 24)), Link.up(theirs));
    }

    @AfterEach
    void all_move_out() {
        List.of(first, second, world, host).forEach(NetworkHost::close);
    }

    @Test
    void a_container_reaches_the_other_by_its_own_address() {
        try (OneCallServer bell = OneCallServer.at(second, word)) {
            assertThat(bell.rungBy(first, subnet.host(3).address())).isEqualTo(word);
            assertThat(bell.caller()).isEqualTo(subnet.host(2).address().text());
        }
    }

    @Test
    void a_container_reaches_the_host_and_the_host_the_container() {
        try (OneCallServer bell = OneCallServer.at(host, word)) {
            assertThat(bell.rungBy(first, network.gateway().address())).isEqualTo(word);
            assertThat(bell.caller()).isEqualTo(subnet.host(2).address().text());
        }
        try (OneCallServer bell = OneCallServer.at(first, word)) {
            assertThat(bell.rungBy(host, subnet.host(2).address())).isEqualTo(word);
        }
    }

    @Test
    void a_container_reaches_the_world_which_sees_the_host() {
        try (OneCallServer bell = OneCallServer.at(world, word)) {
            assertThat(bell.rungBy(first, OUTSIDE)).isEqualTo(word);
            assertThat(bell.caller()).isEqualTo(PUBLIC.text());
        }
    }

    @Test
    void a_container_reaches_itself() {
        try (OneCallServer bell = OneCallServer.at(first, word)) {
            assertThat(bell.rungBy(first, Ipv4Address.parse("127.0.0.1")))
                    .isEqualTo(word);
        }
    }

    @Test
    void a_thread_that_may_start_no_more_threads_lays_the_cable_too() {
        try (NetworkHost third = NetworkHost.movesIn();
                OneCallServer bell = OneCallServer.at(world, word)) {
            third.applies(new Unshare(Set.of(Namespace.PID)));
            third.applies(network.attach(subnet.host(4), new NetworkDevice("plug4"),
                    host.pid()));
            assertThat(bell.rungBy(third, OUTSIDE)).isEqualTo(word);
        }
    }

    @Nested
    class Made_a_second_time {

        @Test
        void it_works_on() {
            host.applies(network.onTheHost());
            try (OneCallServer bell = OneCallServer.at(world, word)) {
                assertThat(bell.rungBy(first, OUTSIDE)).isEqualTo(word);
                assertThat(bell.caller()).isEqualTo(PUBLIC.text());
            }
        }
    }

    @Nested
    class When_a_container_ends {

        @Test
        void its_cable_goes_with_it() throws InterruptedException {
            NetworkDevice plug = new NetworkDevice("plug2");
            assertThat(host.has(plug)).isTrue();
            first.close();
            for (int i = 0; i < 300 && host.has(plug); i++) {
                Thread.sleep(10);
            }
            assertThat(host.has(plug)).isFalse();
        }
    }

    @Nested
    class When_it_is_closed {

        @Test
        void bridge_and_translation_are_gone() {
            host.does(() -> {
                network.close();
                return null;
            });
            assertThat(host.has(network.bridge())).isFalse();
            host.ip("address", "add", network.gateway().toString(), "dev", "lo");
            host.ip("route", "add", OUTSIDE.text(), "dev", "wan0", "src",
                    network.gateway().address().text());
            world.ip("route", "add", "default", "via", PUBLIC.text());
            try (OneCallServer bell = OneCallServer.at(world, word)) {
                assertThat(bell.rungBy(host, OUTSIDE)).isEqualTo(word);
                assertThat(bell.caller())
                        .isEqualTo(network.gateway().address().text());
            }
        }

        @Test
        void what_cannot_be_removed_does_not_keep_the_rest() {
            host.ip("link", "delete", network.bridge().name());
            assertThatThrownBy(() -> host.does(() -> {
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
