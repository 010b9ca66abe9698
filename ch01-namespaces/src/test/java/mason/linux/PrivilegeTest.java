// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

/** What is said of a call that the kernel refused with EPERM. */
final class PrivilegeTest {

    private static final String EVERY_USER = "         0          0 4294967295\n";
    private static final String A_RANGE = "         0     100000      65536\n";
    private static final long ALL = 0x1ff_ffff_ffffL;
    private static final long DOCKERS = 0xa804_25fbL;

    @Nested
    class AnOrdinaryUser {

        @Test
        void is_told_to_try_sudo() {
            assertThat(new Privilege(1000, EVERY_USER, 0).hint()).contains("sudo");
        }
    }

    @Nested
    class RootOfTheHost {

        @Test
        void is_told_nothing() {
            assertThat(new Privilege(0, EVERY_USER, ALL).hint()).isEmpty();
        }
    }

    @Nested
    class RootOfAContainer {

        @Test
        void is_told_that_it_lacks_a_capability() {
            assertThat(new Privilege(0, EVERY_USER, DOCKERS).hint())
                    .contains("root of a container").doesNotContain("sudo");
        }

        @Test
        void is_told_so_although_it_has_all_capabilities_of_its_user_namespace() {
            assertThat(new Privilege(0, A_RANGE, ALL).hint())
                    .contains("user namespace").doesNotContain("sudo");
        }
    }

    @Nested
    @Requires("linux")
    class ThisThread {

        @Test
        void is_what_the_kernel_says_it_is(@TempDir Path directory)
                throws IOException {
            Privilege own = Privilege.ofThisThread();
            Path file = Files.createFile(directory.resolve("file"));
            assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(own.user());
            assertThat(Files.readString(Path.of("/proc/self/status")))
                    .contains("CapEff:\t%016x\n".formatted(own.capabilities()));
        }
    }
}
