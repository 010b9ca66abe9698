// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.network.Ipv4Address;
import mason.network.MacAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What a neighbour remembers of an address must not cost it the connection. */
@Requires({"root", "kernel 5.11", "program ip", "program busybox"})
@LeakCheck
final class HardwareAddressTest {

    private static final String WATCHER = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    @TempDir
    private Path state;
    private PublishingEngine engine;
    private ShellContainer watcher;

    @BeforeEach
    void start() throws Exception {
        engine = new PublishingEngine(state);
        watcher = started(WATCHER, Optional.empty());
    }

    @AfterEach
    void end() throws Exception {
        watcher.close();
        engine.close();
    }

    private ShellContainer started(String container, Optional<MacAddress> mac)
            throws Exception {
        return new ShellContainer(engine.networks
                .plan(engine.networks.connect(container, mac, List.of())));
    }

    private void disconnect(String container) throws Exception {
        Endpoint endpoint = engine.networks.endpoint(container).orElseThrow();
        for (int i = 0; i < 500 && FreeBridge.exists(endpoint.plug()); i++) {
            Thread.sleep(10);
        }
        engine.networks.disconnect(container);
    }

    private String ping(Ipv4Address address) {
        return watcher.ask("busybox ping -q -c 1 -W 1 " + address);
    }

    @Test
    void of_the_gateway_stays_when_other_containers_come_and_go() throws Exception {
        Ipv4Address gateway = engine.networks.bridge().gateway();
        assertThat(ping(gateway)).contains(" 0% packet loss");
        for (int i = 0; i < 12; i++) {
            try (ShellContainer other = started(OTHER, Optional.empty())) {
                assertThat(ping(gateway)).as("beside the %dth", i)
                        .contains(" 0% packet loss");
            }
            disconnect(OTHER);
            assertThat(ping(gateway)).as("after the %dth", i)
                    .contains(" 0% packet loss");
        }
        assertThat(watcher.ask("ip neighbour show " + gateway))
                .contains(MacAddress.of(gateway).text());
    }

    @Test
    void may_be_another_where_the_address_is_the_same() throws Exception {
        Ipv4Address address = null;
        for (int i = 0; i < 4; i++) {
            MacAddress mac = new MacAddress("92:d0:c6:0a:29:0" + i);
            try (ShellContainer other = started(OTHER, Optional.of(mac))) {
                Endpoint endpoint = engine.networks.endpoint(OTHER).orElseThrow();
                assertThat(ping(endpoint.address().address())).as("the %dth", i)
                        .contains(" 0% packet loss");
                assertThat(
                        address == null || address.equals(endpoint.address().address()))
                        .as("the same address").isTrue();
                address = endpoint.address().address();
            }
            disconnect(OTHER);
        }
    }
}
