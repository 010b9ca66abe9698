// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;

import mason.linux.Transport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program ip", "program unshare", "program nft"})
@LeakCheck
final class ForwardDropTest {

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

    private void nft(String command) {
        shell("nft '" + command + "'");
    }

    private void shell(String command) {
        at.host.call(() -> {
            Process shell = new ProcessBuilder("sh", "-ec", command).inheritIO().start();
            assertThat(shell.waitFor()).isZero();
            return null;
        });
    }

    @Test
    void our_own_chains_and_those_of_others_that_accept_are_none() {
        nft("table ip filter { chain FORWARD { type filter hook forward priority 0; "
                + "policy accept; }; chain INPUT { type filter hook input priority 0;"
                + " policy drop; }; chain plain { }; }");
        nft("table ip6 filter { chain FORWARD { type filter hook forward priority 0; "
                + "policy drop; }; }");
        assertThat(at.host.call(ForwardDrop::all)).isEmpty();
    }

    @Test
    void a_policy_that_drops_is_found_and_what_is_said_helps() {
        nft("table ip filter { chain FORWARD { type filter hook forward priority 0; "
                + "policy drop; }; }");
        nft("table inet wall { chain f { type filter hook forward priority 5; "
                + "policy drop; }; }");
        assertThat(at.host.call(ForwardDrop::all)).containsExactlyInAnyOrder(
                new ForwardDrop("ip filter", "FORWARD"),
                new ForwardDrop("inet wall", "f"));
        try (EchoServer server = EchoServer.at(at.first, Transport.TCP, word)) {
            at.publish(new PublishedPort(Transport.TCP, PublishedPort.ANY, 8080,
                    server.port()));
            assertThat(server.answerTo(at.remote, PublishingHost.PUBLIC, 8080))
                    .isEqualTo(EchoServer.NOTHING);
            for (ForwardDrop drop : at.host.call(ForwardDrop::all)) {
                shell(drop.warning(at.bridge).split("Allow it with: ")[1]);
            }
            assertThat(server.answerTo(at.remote, PublishingHost.PUBLIC, 8080))
                    .startsWith(word);
        }
    }
}
