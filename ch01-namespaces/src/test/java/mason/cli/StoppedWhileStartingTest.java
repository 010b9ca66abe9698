// SPDX-License-Identifier: Apache-2.0
package mason.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mason.linux.Pid;
import mason.linux.Signal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Pace;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11"})
@LeakCheck
final class StoppedWhileStartingTest {

    private static final Duration LONG_ENOUGH = Pace.stretched(Duration.ofSeconds(10));

    private final String marker = "-Dmarker=" + Nonce.text();

    @Nested
    class ACommandThatIsTold {

        @ParameterizedTest
        @ValueSource(ints = {60, 120, 180, 240, 300, 350, 400, 450, 500, 600, 800})
        void to_end_leaves_no_process(int milliseconds) throws Exception {
            stop(milliseconds, Signal.TERM);
            assertThat(survivors()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {120, 240, 300, 350, 400, 450, 500, 600, 800})
        void to_end_at_once_leaves_no_process(int milliseconds) throws Exception {
            stop(milliseconds, Signal.KILL);
            assertThat(survivors()).isEmpty();
        }
    }

    /** Both JVMs of the start and the command have the marker among their words. */
    private void stop(int milliseconds, Signal signal) throws Exception {
        Process engine = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1", "-Dmason.init.options=" + marker, marker,
                "-cp", System.getProperty("java.class.path"), RunCommand.class.getName(),
                "--", "sh", "-c", "trap '' TERM; sleep 600; : " + marker)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Thread.sleep((long) milliseconds * Pace.factor());
        new Pid((int) engine.pid()).signal(signal);
        engine.waitFor();
    }

    private List<String> survivors() throws Exception {
        Instant end = Instant.now().plus(LONG_ENOUGH);
        List<String> found = marked();
        while (!found.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
            found = marked();
        }
        return found;
    }

    private List<String> marked() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(p -> p.getFileName().toString().matches("\\d+"))
                    .map(StoppedWhileStartingTest::commandLine)
                    .filter(c -> c.contains(marker)).toList();
        }
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline")).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
