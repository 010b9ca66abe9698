// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.container.Engine;
import mason.engine.daemon.Daemon;
import mason.launch.Executor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

/** What a daemon that is no more, or a person, has left where it told its socket. */
@Requires("root")
class StaleSocketTest {

    @TempDir
    private Path state;

    private void expectNoDaemon() throws IOException {
        try (Engine engine = new Engine(state, Executor.best(Lifetime.OF_THIS_JVM))) {
            assertThat(Api.daemonOf(engine)).isEmpty();
        }
    }

    private Path file() throws IOException {
        Path file = Daemon.socketFile(state);
        Files.createDirectories(file.getParent());
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/there/is/none", "\u0000", "not a path\nat all", "/",
            "/etc/passwd"})
    void leads_to_no_daemon(String text) throws IOException {
        Files.writeString(file(), text);
        expectNoDaemon();
    }

    @Test
    void may_be_longer_than_an_address() throws IOException {
        Files.writeString(file(), "/" + "a".repeat(5000));
        expectNoDaemon();
    }

    @Test
    void may_be_no_text() throws IOException {
        Files.write(file(), new byte[]{(byte) 0xff, (byte) 0xfe});
        expectNoDaemon();
    }

    @Test
    void may_be_a_directory() throws IOException {
        Files.createDirectory(file());
        expectNoDaemon();
    }
}
