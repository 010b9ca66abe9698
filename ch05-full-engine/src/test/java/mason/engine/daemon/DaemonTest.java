// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.engine.container.Engine;
import mason.launch.Executor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

@Requires("root")
@Timeout(60)
class DaemonTest {

    @TempDir
    private Path directory;

    @Nested
    class A_second_daemon {

        @Test
        void of_the_same_state_is_refused_and_names_the_first() throws Exception {
            try (RunningDaemon first = RunningDaemon.in(directory)) {
                assertThatThrownBy(() -> RunningDaemon.in(directory))
                        .hasMessageContaining("another daemon serves")
                        .hasMessageContaining(
                                ": process " + ProcessHandle.current().pid());
                assertThat(RawClient.get(first.socket(), "/_ping")).endsWith("OK");
            }
        }

        @Test
        void begins_when_the_first_has_ended() throws Exception {
            RunningDaemon.in(directory).close();
            try (RunningDaemon second = RunningDaemon.in(directory)) {
                assertThat(RawClient.get(second.socket(), "/_ping")).endsWith("OK");
            }
        }
    }

    @Nested
    class The_place_of_the_socket {

        @Test
        void is_taken_over_when_nobody_listens_there() throws Exception {
            try (ServerSocketChannel dead =
                    ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                dead.bind(UnixDomainSocketAddress.of(directory.resolve("s")));
            }
            try (RunningDaemon daemon = RunningDaemon.in(directory)) {
                assertThat(RawClient.get(daemon.socket(), "/_ping")).endsWith("OK");
            }
        }

        @Test
        void stays_with_whoever_listens_there() throws Exception {
            try (ServerSocketChannel other =
                    ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                other.bind(UnixDomainSocketAddress.of(directory.resolve("s")));
                assertThatThrownBy(() -> RunningDaemon.in(directory))
                        .hasMessageContaining("another daemon listens at");
            }
        }

        @Test
        void is_left_alone_when_it_is_a_file() throws Exception {
            Files.writeString(directory.resolve("s"), "precious");
            assertThatThrownBy(() -> RunningDaemon.in(directory))
                    .hasMessageContaining("is not a socket");
            assertThat(directory.resolve("s")).hasContent("precious");
        }
    }

    @Nested
    class Plain_tcp {

        @Test
        void is_refused_where_others_could_reach_it() {
            DaemonOptions options = new DaemonOptions(
                    List.of(DaemonAddress.parse("tcp://0.0.0.0:0")), Optional.empty(),
                    Optional.empty());
            assertThatThrownBy(() -> start(options))
                    .hasMessageContaining("can be reached from other machines");
        }

        @Test
        void is_served_on_the_loopback() throws Exception {
            DaemonOptions options = new DaemonOptions(
                    List.of(DaemonAddress.parse("tcp://127.0.0.1:0")), Optional.empty(),
                    Optional.empty());
            try (Daemon daemon = start(options)) {
                assertThat(daemon.addresses().toString())
                        .matches("\\[tcp://127.0.0.1:[1-9][0-9]+]");
            }
        }

        private Daemon start(DaemonOptions options) throws Exception {
            Engine engine = new Engine(directory.resolve("state"),
                    Executor.best(Lifetime.OF_THIS_JVM));
            return Daemon.start(engine, options, new DaemonLog(System.err));
        }
    }
}
