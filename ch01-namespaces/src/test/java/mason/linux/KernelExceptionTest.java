// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

@Requires("linux")
final class KernelExceptionTest {

    @Nested
    class ACallTheKernelRefuses {

        @Test
        void is_told_with_its_arguments_and_the_errno() {
            assertThatThrownBy(() -> new ChangeDirectory("/not/there").apply())
                    .isInstanceOf(KernelException.class)
                    .hasMessage("chdir(\"/not/there\") failed:"
                            + " ENOENT (2) No such file or directory");
        }

        @Test
        @Requires("root")
        void is_told_with_a_hint_where_the_errno_misleads() {
            assertThatThrownBy(() -> new SetHostname("x".repeat(65)).apply())
                    .hasMessageEndingWith("EINVAL (22) Invalid argument"
                            + " — hint: a host name has at most 64 bytes");
        }

        @Test
        void keeps_its_errno_for_whoever_decides() {
            KernelException refused =
                    new KernelException(new NewSession(), Errno.EBUSY, "");
            assertThat(refused.errno()).isEqualTo(Errno.EBUSY);
            assertThat(refused.call()).isEqualTo("setsid()");
            assertThat(refused.hint()).isEmpty();
        }

        @Test
        @Requires("root")
        void is_not_answered_with_the_advice_to_be_root_where_it_is() {
            KernelException refused = new KernelException(new NewSession(), Errno.EPERM,
                    "");
            assertThat(refused.hint()).contains("root of a container")
                    .doesNotContain("sudo");
        }

        @Test
        void is_told_when_it_is_a_file_that_cannot_be_opened() {
            assertThatThrownBy(() -> new WriteFile("/not/there", "1").apply())
                    .isInstanceOf(KernelException.class)
                    .hasMessageContaining("write(\"/not/there\", \"1\") failed: ENOENT");
        }
    }
}
