// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static workbook.testkit.Finding.expect;

import java.util.List;
import mason.linux.Errno;
import mason.linux.KernelException;
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

/** Exercise 1.9: a container, its gateway, and a machine behind the gateway. */
@Exercise("1.9")
@Requires({"root", "kernel 5.11", "program ip", "program unshare"})
@LeakCheck
final class IpConfigurationTest {

    private final String word = Nonce.text();
    private RoutedNetwork at;

    @BeforeEach
    void start() {
        at = new RoutedNetwork();
        configure(at.container,
                new IpConfiguration(at.device, at.own, at.gateway.address()));
    }

    @AfterEach
    void end() {
        at.close();
    }

    private static void configure(NetworkNode node, IpConfiguration configuration) {
        try {
            node.apply(AnswerInNetwork.steps(configuration));
        } catch (KernelException e) {
            expect("the kernel to take the steps one after the other").observe(
                    e.getMessage())
                    .because("a route needs a gateway that can be reached, over a device"
                            + " that is up and has an address in the gateway's network");
        }
    }

    @Test
    void the_device_has_the_address_with_its_prefix() {
        expect("the address of the device", at.own.toString())
                .observe(address(at.container, at.device))
                .because("the prefix tells which addresses are reached without a router");
    }

    @Test
    void the_container_reaches_its_gateway() {
        try (OneCallServer server = OneCallServer.at(at.router, word)) {
            expect("the word that the gateway sends to the container", word)
                    .observe(server.answerTo(at.container, at.gateway.address()))
                    .because("with an address comes the route to those that share its"
                            + " network");
            expect("the address from which the container connects",
                    at.own.address().text()).observe(server.clientAddress())
                    .because("it is where the answers go");
        }
    }

    @Test
    void the_container_reaches_a_machine_behind_the_gateway() {
        try (OneCallServer server = OneCallServer.at(at.remote, word)) {
            expect("the word that a machine behind the gateway sends", word)
                    .observe(server.answerTo(at.container, at.beyond.address()))
                    .because("what is in no network of the container goes by the default"
                            + " route");
        }
    }

    @Test
    void there_is_one_default_route_and_one_to_its_own_network() {
        List<String> routes = at.container.ip("-4", "route").lines()
                .map(l -> l.replaceAll(" (proto|scope|src) \\S+|\\s+$", "")).sorted()
                .toList();
        expect("the routes of the container",
                List.of(at.net + " dev " + at.device.name(), "default via "
                        + at.gateway.address() + " dev " + at.device.name()))
                .observe(routes)
                .because("the first comes with the address, the second is for all other"
                        + " packets");
    }

    /** From half of all addresses to a network of two machines. */
    @Test
    @Covers(Question.SHAPES)
    void networks_of_every_size_and_gateways_at_either_end_work() {
        for (int prefix : new int[]{8, 13, 23, 25, 30}) {
            Cidr any = Cidr.parse("172." + Nonce.number(16, 31) + ".0.0/" + prefix);
            int last = (1 << 32 - prefix) - 2;
            boolean low = prefix % 2 == 0;
            IpConfiguration configuration = new IpConfiguration(new NetworkDevice(
                    Nonce.text(Nonce.number(1, 15))), any.host(low ? last : 1),
                    any.host(low ? 1 : last).address());
            expectTaken(configuration);
        }
    }

    private static void expectTaken(IpConfiguration configuration) {
        try (NetworkNode node = NetworkNode.create()) {
            node.ip("link", "add", "name", configuration.device().name(), "type",
                    "bridge");
            configure(node, configuration);
            expect("the address of the device", configuration.address().toString())
                    .observe(address(node, configuration.device()))
                    .because("any prefix that leaves room for two machines will do");
            expect("the route to a machine elsewhere",
                    "via " + configuration.gateway() + " dev "
                            + configuration.device().name())
                    .observe(node.ip("route", "get", "198.51.100.9")
                            .replaceAll("(?s).*(via \\S+ dev \\S+).*", "$1"))
                    .because("the gateway can be any machine of the network");
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_can_have_the_same_addresses() {
        NetworkDevice far = new NetworkDevice("s" + Nonce.number(1, 99999));
        try (NetworkNode second = NetworkNode.create()) {
            at.connectToRouter(second, far);
            configure(second,
                    new IpConfiguration(at.device, at.own, at.gateway.address()));
            expect("the address of the device in the second container", at.own.toString())
                    .observe(address(second, at.device))
                    .because("addresses and routes belong to a network namespace");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_device_that_does_not_exist_is_refused() {
        Errno noSuchDevice = new Errno(19);
        NetworkDevice missing = new NetworkDevice("x" + at.device.name());
        expectRefused("for a device that does not exist",
                new IpConfiguration(missing, at.own, at.gateway.address()), noSuchDevice);
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_second_default_route_is_refused() {
        NetworkDevice other = new NetworkDevice("x" + at.device.name());
        at.container.ip("link", "add", "name", other.name(), "type", "bridge");
        Cidr elsewhere = Cidr.parse("203.0.113.2/24");
        expectRefused("of a second default route", new IpConfiguration(other, elsewhere,
                elsewhere.host(1).address()), Errno.EEXIST);
    }

    private void expectRefused(String which, IpConfiguration refused, Errno errno) {
        String outcome = "the kernel takes it";
        try {
            at.container.apply(AnswerInNetwork.steps(refused));
        } catch (KernelException e) {
            outcome = e.errno().symbol();
        }
        expect("the outcome of the steps " + which, errno.symbol()).observe(outcome)
                .because("the caller has to learn that the container is not connected");
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void steps_that_are_only_made_change_nothing() {
        IpConfiguration again =
                new IpConfiguration(at.device, at.own, at.gateway.address());
        try (NetworkOfAnswer node = new NetworkOfAnswer()) {
            node.add(at.device);
            HostChanges.expectNoneFrom("steps()",
                    () -> node.call(() -> AnswerInNetwork.steps(again)));
            expect("the device to have no address until the steps are applied")
                    .observe(addresses(node, at.device),
                            addresses(node, at.device).isEmpty())
                    .because("a plan is printed and compared before it is applied");
        }
    }

    private static String addresses(NetworkOfAnswer node, NetworkDevice of) {
        return node.ip("-o", "-4", "address", "show", "dev", of.name());
    }

    private static String address(NetworkNode node, NetworkDevice of) {
        return node.ip("-o", "-4", "address", "show", "dev", of.name())
                .replaceAll("(?s).*inet ([0-9./]+).*", "$1");
    }
}
