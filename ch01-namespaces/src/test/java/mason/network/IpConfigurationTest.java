// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static workbook.testkit.Finding.expect;

import java.util.List;
import mason.linux.KernelException;
import mason.linux.NetworkDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.9: an address and a route. */
@Exercise("1.9")
@Requires({"root", "kernel 5.11", "program ip", "program nsenter"})
@LeakCheck
final class IpConfigurationTest {

    private final String word = Nonce.text();
    private final NetworkDevice device = new NetworkDevice("h" + Nonce.number(1, 99999));
    private final Cidr net = Cidr.parse("10." + Nonce.number(1, 254) + ".0.0/"
            + Nonce.number(17, 22));
    private final Cidr own = net.host(Nonce.number(2, 200));
    private final Cidr gateway = net.host(Nonce.number(300, 900));
    private final Cidr beyond = Cidr.parse("198.51.100." + Nonce.number(2, 254) + "/24");
    private NetworkHost house;
    private NetworkHost router;
    private NetworkHost town;

    @BeforeEach
    void a_house_with_a_cable_to_a_router_with_a_cable_to_the_town() {
        house = NetworkHost.movesIn();
        router = NetworkHost.movesIn();
        town = NetworkHost.movesIn();
        NetworkDevice far = new NetworkDevice("r" + Nonce.number(1, 99999));
        house.ip("link", "add", device.name(), "type", "veth", "peer", "name",
                far.name(), "netns", router.pid().toString());
        router.configure(far, gateway);
        router.layCable(new NetworkDevice("wan0"), beyond.host(1), town,
                new NetworkDevice("eth0"), beyond);
        router.applies(new Forwarding(true));
        town.ip("route", "add", "default", "via", beyond.host(1).address().text());
        try {
            house.applies(new IpConfiguration(device, own, gateway.address()).steps());
        } catch (KernelException e) {
            expect("the kernel to take the steps one after the other").observe(
                    e.getMessage())
                    .because("a route needs a gateway that can be reached, over a device"
                            + " that is on and has an address in the gateway's network");
        }
    }

    @AfterEach
    void everybody_moves_out() {
        List.of(house, town, router).forEach(NetworkHost::close);
    }

    @Test
    void the_house_has_its_address_with_its_prefix() {
        String seen = house.ip("-o", "-4", "address", "show", "dev", device.name())
                .replaceAll("(?s).*inet ([0-9./]+).*", "$1");
        expect("the address of the house", own.toString()).observe(seen)
                .because("the prefix tells whom the house reaches without a router");
    }

    @Test
    void the_house_reaches_its_neighbour() {
        try (OneCallServer bell = OneCallServer.at(router, word)) {
            expect("the house to hear from its neighbour", word)
                    .observe(bell.rungBy(house, gateway.address()))
                    .because("with an address comes the route to those who share its"
                            + " network");
            expect("the neighbour to see the house under the address",
                    own.address().text()).observe(bell.caller())
                    .because("it is where the answers go");
        }
    }

    @Test
    void the_house_reaches_what_lies_beyond() {
        try (OneCallServer bell = OneCallServer.at(town, word)) {
            expect("the house to hear from beyond its gateway", word)
                    .observe(bell.rungBy(house, beyond.address()))
                    .because("all that is not next door goes by the default route");
        }
    }
}
