// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static workbook.testkit.Finding.expect;

import mason.linux.KernelException;
import mason.linux.NetworkDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.8: the veth pair. */
@Exercise("1.8")
@Requires({"root", "kernel 5.11", "program ip", "program nsenter"})
@LeakCheck
final class VethTest {

    private final NetworkDevice here = new NetworkDevice("h" + Nonce.number(1, 99999));
    private final NetworkDevice there = new NetworkDevice(
            "t" + Nonce.text().substring(0, Nonce.number(3, 14)));
    private NetworkHost house;
    private NetworkHost street;

    @BeforeEach
    void a_cable_is_laid_from_the_house_to_the_street() {
        house = NetworkHost.movesIn();
        street = NetworkHost.movesIn();
        try {
            house.applies(new Veth(here, there, street.pid()));
        } catch (KernelException e) {
            expect("the kernel to make a cable").observe(e.getMessage())
                    .because("a message it can't read, or understands otherwise than"
                            + " it was meant, makes no cable");
        }
    }

    @AfterEach
    void everybody_moves_out() {
        street.close();
        house.close();
    }

    @Test
    void the_near_end_is_where_it_was_made() {
        expect("the near end " + here.name() + " to be in the network of the thread that"
                + " asked").observe("there are the devices " + house.devices(),
                        house.has(here))
                .because("the thread stands in the container's network already, and the"
                        + " container looks for its device there");
    }

    @Test
    void the_far_end_is_in_the_network_of_the_other_process() {
        expect("the far end " + there.name() + " to be in the network of the process that"
                + " was named").observe("there are the devices " + street.devices(),
                        street.has(there))
                .because("a cable whose ends are in the same house leads nowhere");
    }

    @Test
    void what_goes_in_at_one_end_comes_out_at_the_other() {
        String word = Nonce.text();
        Cidr net = Cidr.parse("10." + Nonce.number(1, 254) + ".0.0/16");
        house.configure(here, net.host(Nonce.number(10, 200)));
        street.configure(there, net.host(Nonce.number(300, 900)));
        try (OneCallServer bell = OneCallServer.at(house, word)) {
            Ipv4Address address = Ipv4Address.parse(house.ip("-o", "-4", "address",
                    "show", "dev", here.name()).replaceAll(".*inet ([0-9.]+)/.*", "$1"));
            expect("a word said at the near end to be heard at the far end", word)
                    .observe(bell.rungBy(street, address))
                    .because("that is all a cable is for");
        }
    }
}
