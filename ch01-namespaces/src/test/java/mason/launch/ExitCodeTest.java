// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mason.linux.ChangeDirectory;
import mason.linux.Errno;
import mason.linux.Execve;
import mason.linux.KernelException;
import mason.linux.Step;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    private static final Step PROGRAM = new Execve(List.of("a\nb"), List.of());

    @Nested
    class Of_a_command_that_never_ran {

        @Test
        void is_127_when_it_is_not_there() {
            assertThat(ExitCode.of(failed(PROGRAM, Errno.ENOENT))).isEqualTo(127);
            assertThat(ExitCode.of(failed(PROGRAM, Errno.ENOTDIR))).isEqualTo(127);
        }

        @Test
        void is_126_when_it_cannot_be_executed() {
            assertThat(ExitCode.of(failed(PROGRAM, Errno.EACCES))).isEqualTo(126);
            assertThat(ExitCode.of(failed(PROGRAM, Errno.ENOEXEC))).isEqualTo(126);
        }

        @Test
        void is_125_when_the_engine_failed_before() {
            assertThat(ExitCode.of(failed(new ChangeDirectory("execve("),
                    Errno.ENOENT))).isEqualTo(125);
            assertThat(ExitCode.of(new IllegalStateException("execve()"))).isEqualTo(125);
        }

        private static KernelException failed(Step step, Errno errno) {
            return new KernelException(step, errno, "");
        }
    }
}
