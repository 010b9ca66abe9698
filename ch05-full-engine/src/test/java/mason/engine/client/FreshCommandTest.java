// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mason.engine.cli.Mason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.OwnJvm;
import workbook.testkit.Requires;

/** Commands with JVMs of their own, whose first deed is in a container. */
@Timeout(120)
@Requires({"root", "controller pids", "program busybox"})
@LeakCheck
class FreshCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void enters_and_removes_a_container_that_a_killed_daemon_has_left()
            throws Exception {
        Path socket = directory.resolve("s");
        Process daemon = mason("daemon", "-H", "unix://" + socket);
        try {
            await(directory.resolve("state/daemon/socket"));
            assertThat(said(mason("run", "-d", "--name", "left", "busybox", "sleep",
                    "100"))).hasSize(65);
        } finally {
            daemon.destroyForcibly().waitFor();
        }
        assertThat(said(mason("exec", "left", "echo", "inside"))).isEqualTo("inside\n");
        assertThat(said(mason("start", "left"))).contains("needs a daemon");
        assertThat(said(mason("rm", "-f", "left"))).isEqualTo("left\n");
        assertThat(said(mason("ps", "-a")).lines()).hasSize(1);
    }

    private Process mason(String... words) throws Exception {
        List<String> command = OwnJvm.running(Mason.class, "--root",
                directory.resolve("state").toString());
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).start();
    }

    private static String said(Process process) throws Exception {
        String text = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return text.replaceAll("(?m)^(SLF4J|WARNING).*\\n", "");
    }

    private static void await(Path file) throws Exception {
        Instant late = Instant.now().plus(PATIENCE);
        while (!Files.exists(file) && Instant.now().isBefore(late)) {
            Thread.sleep(20);
        }
        assertThat(file).exists();
    }
}
