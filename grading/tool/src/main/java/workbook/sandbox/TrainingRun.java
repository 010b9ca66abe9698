// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.util.List;
import jnr.posix.POSIXFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Uses what graded tests use, so that {@link ClassArchive} knows the classes. */
@Requires("linux")
final class TrainingRun {

    public static void main(String[] none) {
        POSIXFactory.getNativePOSIX().getpid();
        LauncherFactory.create().execute(TestRunner.request(
                List.of(TrainingRun.class.getName())), new TestExecutionListener() {
                });
    }

    @BeforeEach
    void before() {
        expect("a name").observe(Nonce.hostname(), true).because("it is one");
    }

    @AfterEach
    void after() {
        Nonce.exitCode();
    }

    @Nested
    class Situation {

        @TempDir
        private Path directory;

        @Test
        void one_test() {
            expect("a directory", true).observe(directory.toFile().isDirectory())
                    .because("it was made");
        }
    }
}
