// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.OwnJvm;
import workbook.testkit.Requires;

@Requires("linux")
@LeakCheck
class TemporaryDirectoryTest {

    @TempDir
    private Path state;
    private Path home;

    @BeforeEach
    void name_the_home() {
        home = state.resolve("tmp");
    }

    @Test
    void it_is_empty_and_gone_when_it_is_closed() throws IOException {
        Path path;
        try (TemporaryDirectory directory = TemporaryDirectory.in(home)) {
            path = directory.path();
            assertThat(path).isEmptyDirectory();
            Files.createDirectories(path.resolve("a/b"));
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void two_of_one_process_are_two() throws IOException {
        try (TemporaryDirectory first = TemporaryDirectory.in(home);
                TemporaryDirectory second = TemporaryDirectory.in(home)) {
            assertThat(second.path()).isNotEqualTo(first.path());
            assertThat(first.path()).exists();
        }
    }

    @Test
    void it_stays_while_its_owner_lives_and_is_swept_when_he_was_killed()
            throws Exception {
        Process owner = new ProcessBuilder(
                OwnJvm.running(DirectoryHolder.class, home.toString())).start();
        Path path = Path.of(new BufferedReader(
                new InputStreamReader(owner.getInputStream())).readLine());
        assertThat(TemporaryDirectory.sweep(home)).isZero();
        assertThat(path.resolve("half")).exists();
        owner.destroyForcibly().waitFor();
        assertThat(TemporaryDirectory.sweep(home)).isEqualTo(1);
        assertThat(path).doesNotExist();
    }

    @Test
    void a_home_that_is_not_there_has_nothing_to_sweep() throws IOException {
        assertThat(TemporaryDirectory.sweep(home)).isZero();
        assertThat(home).doesNotExist();
    }
}
