// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import mason.linux.Errno;
import mason.linux.ExitStatus.Exited;
import mason.linux.ExitStatus.Killed;
import mason.linux.KernelException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Nested
    class Of_a_command_that_ran {

        @Test
        void is_its_own() {
            assertThat(ExitCode.of(new Exited(42))).isEqualTo(42);
        }

        @Test
        void is_128_and_the_signal_that_ended_it() {
            assertThat(ExitCode.of(new Killed(9))).isEqualTo(137);
        }
    }

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
