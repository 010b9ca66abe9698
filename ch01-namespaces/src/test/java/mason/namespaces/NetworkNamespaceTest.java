// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import mason.launch.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Exercise;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.7: an empty network, in which one can talk to oneself. */
@Exercise("1.7")
@Requires({"root", "kernel 5.11", "program ip"})
@LeakCheck
final class NetworkNamespaceTest {

    private Shell inside;

    @BeforeEach
    void a_shell_moves_in() {
        inside = Shell.behind(new NetworkNamespace().plan());
    }

    @AfterEach
    void it_moves_out() {
        if (inside != null) {
            inside.close();
        }
    }

    @Test
    void the_command_reaches_itself() {
        String word = Nonce.text();
        expect("the command to reach itself at 127.0.0.1 and hear", word)
                .observe(inside.ask(LoopbackCall.saying(word)))
                .because("a new network namespace has one device, and it is down");
    }

    @Test
    void the_command_does_not_reach_its_neighbour() throws IOException {
        try (ServerSocket neighbour = new ServerSocket(0, 1,
                InetAddress.getByName("127.0.0.1"))) {
            String heard = inside.ask(LoopbackCall.asking(neighbour.getLocalPort()));
            expect("the neighbour's port to be out of reach")
                    .observe("a call to it: " + heard,
                            !heard.equals(LoopbackCall.THROUGH))
                    .because("what listens at 127.0.0.1 trusts that only its own machine"
                            + " can call");
        }
    }

    @Test
    void no_device_of_the_host_is_in_sight() throws Exception {
        String device = "w" + Nonce.text().substring(0, 8);
        ip("link", "add", device, "type", "veth", "peer", "name", device + "p");
        try {
            String seen = Files.readString(inside.pid().proc().resolve("net/dev"));
            expect("no device of the host to be in sight")
                    .observe(device + " is there", !seen.contains(device))
                    .because("root inside could switch it off, or listen to it");
        } finally {
            ip("link", "delete", device);
        }
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
