// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import mason.launch.ContainerShell;
import mason.launch.FailedStart;
import mason.launch.HostProc;
import mason.linux.Errno;
import mason.linux.Namespace;
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

/** Exercise 1.7: a network with nothing but a loopback device. */
@Exercise("1.7")
@Requires({"root", "kernel 5.11", "program ip"})
@LeakCheck
final class NetworkNamespaceTest {

    private ContainerShell container;

    @BeforeEach
    void start() {
        container = ContainerShell.in(PlanOfAnswer.of(new NetworkNamespace()));
    }

    @AfterEach
    void end() {
        if (container != null) {
            container.close();
        }
    }

    @Test
    void the_command_has_a_network_namespace_of_its_own() throws IOException {
        String seen = HostProc.namespace(container.pid(), Namespace.NETWORK);
        String host = HostProc.ownNamespace(Namespace.NETWORK);
        expect("the command to have a network namespace of its own")
                .observe("it has " + seen + ", the host's is " + host, !seen.equals(host))
                .because("in the host's, every port of the command would be the host's");
    }

    @Test
    @Covers(Question.SHAPES)
    void the_command_reaches_itself_at_each_loopback_address() {
        String other = "127." + Nonce.number(0, 255) + "." + Nonce.number(0, 255) + "."
                + Nonce.number(2, 254);
        for (String address : new String[]{"127.0.0.1", other}) {
            String word = Nonce.text();
            expect("the word that the command sends to itself at " + address, word)
                    .observe(container.ask(LoopbackCall.sending(word, address)))
                    .because("a new network namespace has one device, and it is down");
        }
    }

    @Test
    void the_command_does_not_reach_a_port_of_the_host() throws IOException {
        try (ServerSocket ofTheHost = new ServerSocket(0, 1,
                InetAddress.getByName("127.0.0.1"))) {
            String said = container.ask(LoopbackCall.to(ofTheHost.getLocalPort()));
            expect("a port of the host to be out of reach")
                    .observe("a connection to it: " + said,
                            !said.equals(LoopbackCall.THROUGH))
                    .because("a server that listens at 127.0.0.1 trusts that only its"
                            + " own machine can connect");
        }
    }

    @Test
    void no_device_of_the_host_is_seen() throws Exception {
        String device = "w" + Nonce.text(8);
        ip("link", "add", "name", device, "type", "veth", "peer", "name", device + "p");
        try {
            String seen = devices(container);
            expect("the device " + device + " of the host not to be in the container")
                    .observe("there are the devices " + seen, !seen.contains(device))
                    .because("root in the container could switch off a device of the"
                            + " host, or listen to it");
        } finally {
            ip("link", "delete", "dev", device);
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_container_has_a_network_of_its_own() throws IOException {
        try (ContainerShell second =
                ContainerShell.in(PlanOfAnswer.of(new NetworkNamespace()))) {
            String first = HostProc.namespace(container.pid(), Namespace.NETWORK);
            String seen = HostProc.namespace(second.pid(), Namespace.NETWORK);
            expect("the second container to have another network namespace")
                    .observe("both have " + seen, !seen.equals(first))
                    .because("two containers may listen at the same port");
            String word = Nonce.text();
            expect("the word that the second container sends to itself", word)
                    .observe(second.ask(LoopbackCall.sending(word, "127.0.0.1")))
                    .because("each new network namespace has a loopback device of its"
                            + " own, and it is down");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_command_that_does_not_exist_leaves_nothing() {
        FailedStart.withoutCommand(PlanOfAnswer.of(new NetworkNamespace()))
                .expectRefusal("of a command that does not exist", Errno.ENOENT);
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_plan_that_is_only_made_changes_nothing() {
        HostChanges.expectNoneFrom("plan()",
                () -> PlanOfAnswer.of(new NetworkNamespace()));
    }

    /** Separated by spaces: the third line of net/dev is the first that names one. */
    private static String devices(ContainerShell shell) throws IOException {
        return String.join(" ", Files.readAllLines(shell.pid().proc().resolve("net/dev"))
                .stream().skip(2).map(l -> l.substring(0, l.indexOf(':')).strip())
                .toList());
    }

    private static void ip(String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "ip";
        System.arraycopy(words, 0, command, 1, words.length);
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }
}
