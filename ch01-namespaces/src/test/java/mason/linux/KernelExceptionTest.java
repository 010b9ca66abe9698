// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        void keeps_its_errno_for_the_code_that_decides() {
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
            assertThat(refused.hint()).doesNotContain("sudo");
        }

        @Test
        @Requires("root")
        void has_no_hint_that_cannot_be_true() throws IOException {
            boolean ofTheHost = Files.readString(Path.of("/proc/self/uid_map")).strip()
                    .matches("0 +0 +4294967295");
            KernelException refused = new KernelException(new NewSession(), Errno.EPERM,
                    "");
            assertThat(refused.hint().isEmpty()).isEqualTo(ofTheHost);
        }

        @Test
        void is_told_with_a_hint_of_its_own_before_a_general_one() {
            assertThat(new WriteFile("/proc/7/uid_map", "").failure(Errno.EPERM).hint())
                    .startsWith("a map of ids is written once");
        }

        @Test
        void is_told_when_it_is_a_file_that_cannot_be_opened() {
            assertThatThrownBy(() -> new WriteFile("/not/there", "1").apply())
                    .isInstanceOf(KernelException.class)
                    .hasMessageContaining("write(\"/not/there\", \"1\") failed: ENOENT");
        }
    }
}
