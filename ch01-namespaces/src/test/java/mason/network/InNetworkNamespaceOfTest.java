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

    private NetworkNode house;
    private NetworkNode street;

    @BeforeEach
    void two_move_in() {
        house = NetworkNode.create();
        street = NetworkNode.create();
    }

    @AfterEach
    void and_out() {
        house.close();
        street.close();
    }

    @Test
    void the_step_is_done_there_and_the_thread_is_back_here() {
        Path before = house.call(InNetworkNamespaceOfTest::here);
        house.apply(new InNetworkNamespaceOf(street.pid(), new Bridge(BRIDGE)));
        assertThat(street.has(BRIDGE)).isTrue();
        assertThat(house.has(BRIDGE)).isFalse();
        assertThat(house.<Path>call(InNetworkNamespaceOfTest::here)).isEqualTo(before);
    }

    @Test
    void the_thread_is_back_when_the_step_fails() {
        Path before = house.call(InNetworkNamespaceOfTest::here);
        assertThatThrownBy(() -> house.apply(new InNetworkNamespaceOf(street.pid(),
                Link.up(BRIDGE)))).isInstanceOf(KernelException.class)
                .hasMessageContaining("ENODEV").hasNoSuppressedExceptions();
        assertThat(house.<Path>call(InNetworkNamespaceOfTest::here)).isEqualTo(before);
    }

    private static Path here() throws Exception {
        return Files.readSymbolicLink(Path.of("/proc/thread-self/ns/net"));
    }
}
