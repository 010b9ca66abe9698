// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import mason.linux.Errno;
import mason.linux.KernelException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Nested
    class Of_a_command_that_never_ran {

        @Test
        void is_127_when_it_is_not_there() {
            assertThat(ExitCode.of(failed("execve(x)", Errno.ENOENT))).isEqualTo(127);
            assertThat(ExitCode.of(failed("posix_spawn(x)", Errno.ENOENT)))
                    .isEqualTo(127);
        }

        @Test
        void is_126_when_it_cannot_be_executed() {
            assertThat(ExitCode.of(failed("execve(x)", Errno.EACCES))).isEqualTo(126);
            assertThat(ExitCode.of(failed("execve(x)", Errno.ENOEXEC))).isEqualTo(126);
        }

        @Test
        void is_125_when_the_engine_failed_before() {
            assertThat(ExitCode.of(failed("mount(x)", Errno.ENOENT))).isEqualTo(125);
        }

        private static KernelException failed(String call, Errno errno) {
            return new KernelException(call, errno, "");
        }
    }
}
