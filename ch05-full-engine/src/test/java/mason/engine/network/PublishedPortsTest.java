// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import static mason.engine.network.PublishingEngine.FIRST;
import static mason.engine.network.PublishingEngine.SECOND;
import static mason.engine.network.PublishingEngine.answer;
import static mason.engine.network.PublishingEngine.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Path;
import mason.network.PublishedPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.OwnJvm;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program nft"})
@LeakCheck
final class PublishedPortsTest {

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
    void a_port_that_the_kernel_chose_leads_to_the_container() throws Exception {
        Endpoint endpoint = engine.connect(FIRST, "80");
        int port = endpoint.ports().get(0).hostPort();
        try (ShellContainer container =
                new ShellContainer(engine.networks.plan(endpoint));
                ServerSocket server = engine.serve(container, 80)) {
            assertThat(answer("127.0.0.1", port)).isEqualTo(engine.word);
            assertThat(answer(endpoint.gateway().text(), port)).isEqualTo(engine.word);
            assertThat(container.inNetwork(
                    () -> answer(endpoint.gateway().text(), port)))
                    .isEqualTo(engine.word);
            assertThat(engine.networks.endpoint(FIRST).orElseThrow().portMap())
                    .containsOnlyKeys(ContainerPort.parse("80/tcp"));
            engine.networks.disconnect(FIRST);
            assertThatThrownBy(() -> answer("127.0.0.1", port))
                    .hasMessageContaining("refused");
        }
    }

    @Nested
    class When_the_engine_is_killed {

        private Process killed;
        private int port;

        @BeforeEach
        void kill_an_engine() throws Exception {
            killed = new ProcessBuilder(
                    OwnJvm.running(HeldNetwork.class, state.toString(), FIRST, "80"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            port = Integer.parseInt(new BufferedReader(
                    new InputStreamReader(killed.getInputStream())).readLine());
            killed.destroyForcibly().waitFor();
        }

        @Test
        void the_ports_of_its_dead_containers_are_swept() throws Exception {
            assertThat(tables()).contains(FIRST);
            engine.networks.sweep(container -> false);
            assertThat(tables()).doesNotContain(FIRST);
            assertThat(engine.networks.endpoints()).isEmpty();
            new ServerSocket(port).close();
        }

        @Test
        void the_ports_of_its_living_containers_are_adopted() throws Exception {
            assertThatThrownBy(() -> engine.connect(SECOND, port + ":80"))
                    .hasMessageContaining("already allocated");
            engine.networks.bridge().removal(FIRST).apply();
            engine.networks.sweep(FIRST::equals);
            assertThatThrownBy(() -> new ServerSocket(port).close())
                    .hasMessageContaining("in use");
            Endpoint adopted = engine.networks.endpoint(FIRST).orElseThrow();
            assertThat(adopted.ports()).extracting(PublishedPort::hostPort)
                    .containsExactly(port);
            try (ShellContainer container =
                    new ShellContainer(engine.networks.plan(adopted));
                    ServerSocket server = engine.serve(container, 80)) {
                assertThat(answer("127.0.0.1", port)).isEqualTo(engine.word);
            }
        }
    }

    @Test
    void fifty_containers_come_and_go_and_leave_nothing() throws Exception {
        for (int i = 0; i < 50; i++) {
            String container = String.format("%064x", i);
            Endpoint endpoint = engine.connect(container, "80");
            try (ShellContainer shell =
                    new ShellContainer(engine.networks.plan(endpoint))) {
                assertThat(shell.pid().number()).isPositive();
            }
            engine.networks.disconnect(container);
        }
        assertThat(engine.networks.endpoints()).isEmpty();
        assertThat(tables()).doesNotContain("0".repeat(40));
    }
}
