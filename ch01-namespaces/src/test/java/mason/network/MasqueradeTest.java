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

/** Exercise 1.10: NAT. The street is the host, the town has no route to the house. */
@Exercise("1.10")
@Requires({"root", "kernel 5.11", "program ip", "program nsenter"})
@LeakCheck
final class MasqueradeTest {

    private final String word = Nonce.text();
    private final int second = Nonce.number(1, 254);
    private final NetworkDevice bridge = new NetworkDevice(
            "b" + Nonce.text().substring(0, Nonce.number(3, 9)));
    /** Begins with the bridge's name, and is another device all the same. */
    private final NetworkDevice uplink = new NetworkDevice(bridge.name() + "up");
    private final Cidr gateway = Cidr.parse("10." + second + ".16.1/20");
    private final Cidr inHouse = gateway.host(Nonce.number(300, 4000));
    private final Cidr neighbour = gateway.host(Nonce.number(2, 250));
    private final Cidr publicly = Cidr.parse("192.0.2." + Nonce.number(10, 99) + "/24");
    private final Cidr other = Cidr.parse("203.0.113." + Nonce.number(1, 254) + "/32");
    private final Cidr inTown = Cidr.parse("192.0.2." + Nonce.number(100, 250) + "/24");
    private NetworkHost house;
    private NetworkHost street;
    private NetworkHost town;

    @BeforeEach
    void a_house_at_the_bridge_of_a_street_of_a_town() {
        house = NetworkHost.movesIn();
        street = NetworkHost.movesIn();
        town = NetworkHost.movesIn();
        NetworkDevice plug = new NetworkDevice("p" + Nonce.number(1, 99999));
        NetworkDevice inside = new NetworkDevice("eth0");
        street.ip("link", "add", bridge.name(), "type", "bridge");
        street.configure(bridge, gateway);
        street.configure(bridge, neighbour);
        street.configure(NetworkDevice.LOOPBACK, other);
        house.ip("link", "add", "eth0", "type", "veth", "peer", "name", plug.name(),
                "netns", street.pid().toString());
        street.ip("link", "set", plug.name(), "master", bridge.name(), "up");
        house.configure(inside, inHouse);
        house.ip("route", "add", "default", "via", gateway.address().text());
        street.layCable(uplink, publicly, town, inside, inTown);
        town.ip("route", "add", other.toString(), "via", publicly.address().text());
        masquerade();
    }

    private void masquerade() {
        street.applies(new Forwarding(true));
        try {
            street.applies(new Masquerade(bridge, gateway));
        } catch (KernelException e) {
            expect("the kernel to take the rule").observe(e.getMessage())
                    .because("a batch with an expression it refuses changes nothing");
        }
    }

    @AfterEach
    void everybody_moves_out() {
        List.of(house, town, street).forEach(NetworkHost::close);
    }

    @Test
    void the_town_answers_the_house_and_sees_the_street() {
        try (OneCallServer bell = OneCallServer.at(town, word)) {
            expect("the house to hear from the town", word)
                    .observe(bell.rungBy(house, inTown.address()))
                    .because("the town has no route to the house: it can only answer"
                            + " somebody whose address it knows");
            expect("the town to see the house under the street's address",
                    publicly.address().text()).observe(bell.caller())
                    .because("lending that address is what masquerading is");
        }
    }

    @Test
    void who_rings_at_the_house_from_the_bridge_keeps_his_address() {
        try (OneCallServer bell = OneCallServer.at(house, word)) {
            expect("a neighbour at the bridge to be heard", word).observe(
                    bell.rungBy(street, neighbour.address(), inHouse.address()))
                    .because("the bridge is there for that");
            expect("a neighbour at the bridge to keep the address",
                    neighbour.address().text()).observe(bell.caller())
                    .because("what stays at the bridge needs no other address, and a"
                            + " service would take all its callers for one");
        }
    }

    @Test
    void who_is_not_of_the_subnet_keeps_his_address() {
        try (OneCallServer bell = OneCallServer.at(town, word)) {
            expect("somebody who is not of the subnet to be heard in town", word).observe(
                    bell.rungBy(street, other.address(), inTown.address()))
                    .because("there is a route back to that address");
            expect("somebody who is not of the subnet to keep the address",
                    other.address().text()).observe(bell.caller())
                    .because("the rule is for our containers, and the host routes for"
                            + " others too");
        }
    }
}
