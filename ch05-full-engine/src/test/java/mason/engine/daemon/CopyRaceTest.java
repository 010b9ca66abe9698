// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import mason.engine.daemon.RunningDaemon.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

/** A container that renames what docker cp is about to enter: CVE-2018-15664. */
@Requires({"root", "program docker"})
class CopyRaceTest {

    private static final Duration LONG_ENOUGH = Duration.ofMillis(900);
    private static final Duration TOO_LONG = Duration.ofSeconds(60);
    private static final String SECRET = "of the host";

    @TempDir
    private Path directory;

    @Test
    void a_directory_that_becomes_a_link_to_the_host_leads_nowhere() throws Exception {
        Path host = Files.createDirectories(directory.resolve("host"));
        Files.writeString(host.resolve("file"), SECRET);
        Path brought = Files.writeString(directory.resolve("brought"), "of a client");
        try (RunningDaemon daemon = RunningDaemon.in(directory)) {
            Outcome run = daemon.docker("run", "-d", "--name", "racer", "--network",
                    "none", "busybox", "sh", "-c", swapping(host));
            assertThat(run.code()).as(run.output()).isZero();
            int reached = 0;
            Instant begin = Instant.now();
            while (goesOn(begin, reached)) {
                Path out = directory.resolve("out");
                boolean found = daemon.docker("cp", "-q", "racer:/w/d" + host + "/file",
                        out.toString()).code() == 0;
                if (found) {
                    assertThat(out).hasContent("of the container");
                    Files.delete(out);
                    reached++;
                }
                daemon.docker("cp", "-q", brought.toString(),
                        "racer:/w/d" + host + "/stolen");
            }
            assertThat(reached).as(daemon.docker("exec", "racer", "ls", "-l", "/w")
                    .output()).isPositive();
            assertThat(host).isDirectoryNotContaining("glob:**stolen");
            assertThat(host.resolve("file")).hasContent(SECRET);
        }
    }

    /** A copy out has to have met the directory once; that is up to chance. */
    private static boolean goesOn(Instant begin, int reached) {
        Duration since = Duration.between(begin, Instant.now());
        return since.compareTo(reached == 0 ? TOO_LONG : LONG_ENOUGH) < 0;
    }

    /** The link and the directory take the one name in turn, as fast as a shell can. */
    private static String swapping(Path host) {
        return "mkdir -p /w/real" + host + "; echo of the container >/w/real" + host
                + "/file; ln -s / /w/link; cd /w; while :; do mv -T real d; mv -T d real;"
                + " mv -T link d; mv -T d link; done";
    }
}
