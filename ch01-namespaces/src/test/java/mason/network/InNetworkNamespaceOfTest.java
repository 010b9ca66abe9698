// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import mason.linux.KernelException;
import mason.linux.NetworkDevice;
import mason.netlink.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program ip", "program unshare"})
@LeakCheck
final class InNetworkNamespaceOfTest {

    private static final NetworkDevice BRIDGE = new NetworkDevice("br0");

    private NetworkNode own;
    private NetworkNode other;

    @BeforeEach
    void start() {
        own = NetworkNode.create();
        other = NetworkNode.create();
    }

    @AfterEach
    void end() {
        own.close();
        other.close();
    }

    @Test
    void the_step_is_done_there_and_the_thread_is_back_here() {
        Path before = own.call(InNetworkNamespaceOfTest::here);
        own.apply(new InNetworkNamespaceOf(other.pid(), new Bridge(BRIDGE)));
        assertThat(other.has(BRIDGE)).isTrue();
        assertThat(own.has(BRIDGE)).isFalse();
        assertThat(own.<Path>call(InNetworkNamespaceOfTest::here)).isEqualTo(before);
    }

    @Test
    void the_thread_is_back_when_the_step_fails() {
        Path before = own.call(InNetworkNamespaceOfTest::here);
        assertThatThrownBy(() -> own.apply(new InNetworkNamespaceOf(other.pid(),
                Link.up(BRIDGE)))).isInstanceOf(KernelException.class)
                .hasMessageContaining("ENODEV").hasNoSuppressedExceptions();
        assertThat(own.<Path>call(InNetworkNamespaceOfTest::here)).isEqualTo(before);
    }

    private static Path here() throws Exception {
        return Files.readSymbolicLink(Path.of("/proc/thread-self/ns/net"));
    }
}
