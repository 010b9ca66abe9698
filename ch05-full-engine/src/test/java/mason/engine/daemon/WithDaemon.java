// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import mason.engine.daemon.RunningDaemon.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share a daemon, from the first to the last of their class. */
abstract class WithDaemon {

    @TempDir
    static Path directory;
    static RunningDaemon daemon;

    @BeforeAll
    static void startDaemon() throws Exception {
        daemon = RunningDaemon.in(directory);
    }

    @AfterAll
    static void stopDaemon() throws IOException {
        daemon.close();
    }

    static Outcome docker(String... words) throws Exception {
        return daemon.docker(words);
    }

    /** What a command prints that must succeed. */
    static String output(String... words) throws Exception {
        Outcome outcome = docker(words);
        assertThat(outcome.code()).as(outcome.output()).isZero();
        return outcome.output().strip();
    }
}
