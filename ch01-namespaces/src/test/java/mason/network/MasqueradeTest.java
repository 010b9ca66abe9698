// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static workbook.testkit.Finding.expect;

import mason.linux.NetworkDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.10: which packets leave with the host's address, and which keep theirs. */
@Exercise("1.10")
@Requires({"root", "kernel 5.11", "program ip", "program unshare"})
@LeakCheck
final class MasqueradeTest {

    private TranslatingHost at;

    @BeforeEach
    void start() {
        at = new TranslatingHost();
    }

    @AfterEach
    void end() {
        at.close();
    }

    @Test
    void a_container_is_answered_by_a_machine_without_a_route_to_it() {
        at.translate(at.bridge, at.subnet);
        String word = Nonce.text();
        try (OneCallServer server = OneCallServer.at(at.remote, word)) {
            expect("the word that the remote machine sends to the container", word)
                    .observe(server.answerTo(at.container,
                            at.behindOtherUplink.address()))
                    .because("the remote machine has no route to the container: it can"
                            + " answer the host only");
        }
    }

    /** Both ends of the subnet, and what lies between. */
    @Test
    void a_packet_from_the_subnet_leaves_with_the_address_of_the_host() {
        at.translate(at.bridge, at.subnet);
        for (int number : new int[]{2, Nonce.number(256, 3000), 4094}) {
            Ipv4Address from = at.subnet.host(number).address();
            String wanted = at.ofOtherUplink.address().text();
            String seen = at.seen(from, at.behindOtherUplink);
            boolean right = seen.equals(wanted);
            expect("the source address of a packet from " + from.text()
                    + ", which is in " + at.subnet + ", as it arrives, " + wanted)
                    .observe(seen + (right ? "" : ", by this rule:"
                            + at.ruleTriedWith(from)), right)
                    .because("each comparison has to let a packet of the subnet go on,"
                            + " and the last expression has to translate it");
        }
    }

    @Test
    void a_packet_from_beside_the_subnet_keeps_its_address() {
        at.translate(at.bridge, at.subnet);
        int network = at.subnet.network().bits();
        for (int bits : new int[]{network - 1, network + 4096, network ^ 1 << 24,
                Ipv4Address.parse("203.0.113.9").bits()}) {
            Ipv4Address from = new Ipv4Address(bits);
            expect("the source address of a packet that is not from " + at.subnet,
                    from.text()).observe(at.seen(from, at.behindOtherUplink))
                    .because("the rule is for the containers, and the host routes for"
                            + " other networks too");
        }
    }

    @Test
    void a_packet_that_leaves_by_the_bridge_keeps_its_address() {
        at.translate(at.bridge, at.subnet);
        Ipv4Address from = at.subnet.host(Nonce.number(2, 250)).address();
        at.host.ip("address", "add", from.text() + "/32", "dev", at.bridge.name());
        expect("the source address of a packet from " + at.subnet
                + " to a container at the bridge", from.text())
                .observe(new DatagramProbe(at.host, at.container).sourceSeen(from,
                        at.ofContainer.address()))
                .because("what stays at the bridge needs no other address, and a server"
                        + " would take all its clients for one");
    }

    @Test
    void a_device_whose_name_begins_with_that_of_the_bridge_is_another_one() {
        at.translate(at.bridge, at.subnet);
        expect("the source address of a packet from " + at.subnet + " that leaves by "
                + at.uplink.name() + ", while the bridge is called " + at.bridge.name(),
                at.ofUplink.address().text())
                .observe(at.seen(at.subnet.host(2).address(), at.behindUplink))
                .because("two names are the same if all sixteen bytes are, the zeros"
                        + " behind a short name included");
    }

    @Test
    void a_packet_to_the_subnet_keeps_its_address() {
        at.translate(at.bridge, at.subnet);
        Ipv4Address from = Ipv4Address.parse("203.0.113.9");
        Cidr elsewhere = at.subnet.host(4094);
        at.remote.ip("address", "add", elsewhere.address() + "/32", "dev", "eth1");
        at.host.ip("route", "add", elsewhere.address() + "/32", "dev",
                at.otherUplink.name());
        expect("the source address of a packet to " + elsewhere.address()
                + ", which is in the subnet and routed elsewhere", from.text())
                .observe(at.seen(from, elsewhere))
                .because("the rule asks where a packet comes from");
    }

    /** The bridge may have any name: it is compared with that of the uplink. */
    @Test
    @Covers(Question.SHAPES)
    void subnets_of_every_size_and_bridges_of_every_name_are_told_apart() {
        for (int prefix : new int[]{8, 15, 17, 23, 30, 32}) {
            Cidr any = new Cidr(Ipv4Address.parse("172." + Nonce.number(16, 31) + ".5.6"),
                    prefix);
            NetworkDevice device = new NetworkDevice(Nonce.text(Nonce.number(5, 15)));
            at.translate(device, any);
            expect("the source address of a packet from " + any,
                    at.ofOtherUplink.address().text())
                    .observe(at.seen(any.address(), at.behindOtherUplink))
                    .because("a prefix need not end where a byte does");
            Ipv4Address outside = new Ipv4Address(any.network().bits() - 1);
            expect("the source address of a packet from just below " + any,
                    outside.text()).observe(at.seen(outside, at.behindOtherUplink))
                    .because("a prefix need not end where a byte does");
            at.host.apply(new Masquerade(device, any).removal());
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void a_short_name_is_not_the_beginning_of_a_longer_one() {
        for (String name : new String[]{"w", "wan", "wan00"}) {
            at.translate(new NetworkDevice(name), at.subnet);
            expect("the source address of a packet that leaves by wan0, while the bridge"
                    + " is called " + name, at.ofOtherUplink.address().text())
                    .observe(at.seen(at.subnet.host(2).address(), at.behindOtherUplink))
                    .because("two names are the same if all sixteen bytes are");
            at.host.apply(new Masquerade(new NetworkDevice(name), at.subnet).removal());
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void the_rules_of_two_subnets_do_not_disturb_each_other() {
        Cidr second = Cidr.parse("172.20." + Nonce.number(1, 254) + ".0/24");
        at.translate(at.bridge, at.subnet);
        at.translate(at.bridge, at.subnet);
        at.translate(at.bridge, second);
        for (Cidr each : new Cidr[]{at.subnet, second}) {
            expect("the source address of a packet from " + each,
                    at.ofOtherUplink.address().text())
                    .observe(at.seen(each.host(2).address(), at.behindOtherUplink))
                    .because("each subnet has a table with a rule of its own");
        }
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void expressions_that_are_only_made_translate_nothing() {
        Masquerade rule = new Masquerade(at.bridge, at.subnet);
        HostChanges.expectNoneFrom("expressions()",
                () -> AnswerInNetwork.expressions(rule));
        Ipv4Address from = at.subnet.host(2).address();
        expect("the source address of a packet before the rule is applied", from.text())
                .observe(at.seen(from, at.behindOtherUplink))
                .because("a plan is printed and compared before it is applied");
    }
}
