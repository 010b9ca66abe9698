// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import static mason.engine.network.PublishingEngine.FIRST;
import static mason.engine.network.PublishingEngine.SECOND;
import static mason.engine.network.PublishingEngine.freePort;
import static mason.engine.network.PublishingEngine.port;
import static mason.engine.network.PublishingEngine.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program nft"})
@LeakCheck
final class PortConflictTest {

    @TempDir
    private Path state;
    private PublishingEngine engine;

    @BeforeEach
    void start() {
        engine = new PublishingEngine(state);
    }

    @AfterEach
    void end() throws Exception {
        engine.close();
        assertThat(tables()).doesNotContain("mason");
    }

    @Test
    void of_a_range_the_first_free_port_is_taken() throws Exception {
        int port = freePort();
        String range = port + "-" + (port + 1) + ":80";
        assertThat(port(engine.connect(FIRST, range)))
                .isEqualTo(port);
        assertThat(port(engine.connect(SECOND, range)))
                .isEqualTo(port + 1);
        assertThatThrownBy(() -> engine.connect("3".repeat(64), range))
                .isInstanceOf(PortConflictException.class)
                .hasMessage("Bind for 0.0.0.0:" + port + "-" + (port + 1)
                        + " failed: all ports are allocated");
    }

    @Nested
    class A_port_that_is_taken {

        @Test
        void by_another_container_is_said_to_be_allocated() throws Exception {
            int port = freePort();
            engine.connect(FIRST, "127.0.0.1:" + port + ":80");
            assertThatThrownBy(() -> engine.connect(SECOND, port + ":81"))
                    .isInstanceOf(PortConflictException.class)
                    .hasMessage("Bind for 0.0.0.0:" + port
                            + " failed: port is already allocated");
            assertThat(engine.networks.endpoint(SECOND)).isEmpty();
            engine.connect(SECOND, port + ":81/udp");
            engine.networks.disconnect(FIRST);
            engine.connect(FIRST, port + ":80");
        }

        @Test
        void by_a_program_is_said_to_be_in_use() throws Exception {
            try (ServerSocket program = new ServerSocket(0)) {
                int port = program.getLocalPort();
                assertThatThrownBy(() -> engine.connect(FIRST, port + ":80"))
                        .isInstanceOf(PortConflictException.class)
                        .hasMessage("failed to bind host port for 0.0.0.0:" + port
                                + "/tcp: address already in use");
            }
        }

        @Test
        void at_an_address_of_another_machine_is_refused() {
            assertThatThrownBy(() -> engine.connect(FIRST, "192.0.2.77:8080:80"))
                    .isInstanceOf(PortConflictException.class)
                    .hasMessageEndingWith("cannot assign requested address");
        }

        @Test
        void by_a_container_can_be_had_by_no_program() throws Exception {
            int port = port(engine.connect(FIRST, "80"));
            assertThatThrownBy(() -> new ServerSocket(port).close())
                    .hasMessageContaining("in use");
            engine.networks.disconnect(FIRST);
            new ServerSocket(port).close();
        }

        @Test
        void of_several_that_are_asked_for_lets_the_others_go() throws Exception {
            int port = freePort();
            List<PortBinding> both = List.of(PortBinding.parse(port + ":80").get(0),
                    PortBinding.parse(port + ":81").get(0));
            assertThatThrownBy(
                    () -> engine.networks.connect(FIRST, both, Optional.empty()))
                    .isInstanceOf(PortConflictException.class);
            new ServerSocket(port).close();
        }
    }
}
