// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

final class ResourceLimitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"nofile", "nofile=",
            "nofile=a", "nofile=2:1", "nofile=-1:5", "nofile=-2", "doors=1",
            "nofile=1:2:3", "nofile=99999999999999999999"})
    void nonsense_is_refused(String text) {
        assertThatThrownBy(() -> new ResourceLimits(Map.of()).with(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    @Requires("root")
    @LeakCheck
    class Inside {

        @TempDir
        private Path directory;

        private SecuredCommand command(ProcessSecurity security) {
            return new SecuredCommand(directory.resolve("output"), security);
        }

        @Test
        void the_usual_number_of_files_can_be_open() throws IOException {
            assertThat(command(ProcessSecurity.dockerDefault()).says("ulimit -n"))
                    .isEqualTo("1024");
        }

        @Test
        void limits_that_were_asked_for_hold() throws IOException {
            ResourceLimits limits = ResourceLimits.usual().with("nofile=77:88")
                    .with("core=0").with("stack=1048576:-1");
            assertThat(command(ProcessSecurity.dockerDefault().with(limits))
                    .says("ulimit -n; ulimit -Hn; ulimit -c; ulimit -s; ulimit -Hs"))
                    .isEqualTo("77\n88\n0\n1024\nunlimited");
        }

        @Test
        void it_may_be_the_first_to_go_when_memory_is_short() throws IOException {
            assertThat(command(ProcessSecurity.dockerDefault().withOutOfMemoryScore(500))
                    .says("cat /proc/self/oom_score_adj")).isEqualTo("500");
        }
    }
}
