// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import mason.linux.ChildProcess;
import mason.linux.Execve;
import mason.linux.Pid;
import mason.linux.PosixSpawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11"})
@LeakCheck
final class FailedExecTest {

    @TempDir
    private Path directory;

    @Test
    void a_program_that_cannot_join_does_not_run_on_the_host() throws Exception {
        Path trace = directory.resolve("trace");
        assertThatThrownBy(() -> new Exec(ended()).start(
                List.of("/bin/touch", trace.toString()), PosixSpawn.STANDARD))
                .hasMessageContaining("ESRCH");
        Thread.sleep(300);
        assertThat(trace).doesNotExist();
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    private static Pid ended() {
        ChildProcess process = new PosixSpawn(
                new Execve(List.of("/bin/true"), List.of()), PosixSpawn.STANDARD).start();
        process.await();
        return process.pid();
    }
}
