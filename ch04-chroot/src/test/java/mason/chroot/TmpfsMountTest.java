// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Files in memory: {@code docker run --tmpfs}. */
@Requires({"root", "program busybox"})
@LeakCheck
final class TmpfsMountTest {

    @TempDir
    private Path directory;
    private BusyboxRoot image;

    @BeforeEach
    void build() throws IOException {
        image = new BusyboxRoot(directory);
    }

    private String says(RootMount mount, String script) throws IOException {
        return image.says(RootOptions.DOCKER_DEFAULT.with(mount), script);
    }

    @Test
    void they_can_be_had_anywhere() throws IOException {
        assertThat(says(TmpfsMount.parse("/run/deep:size=64k"),
                "echo 1 >/run/deep/x; cat /run/deep/x;"
                        + " dd if=/dev/zero of=/run/deep/y bs=1024 count=65"))
                .startsWith("1\n").contains("No space left on device");
        assertThat(image.root().resolve("run/deep")).isEmptyDirectory();
    }

    @Test
    void they_are_not_to_be_executed_unless_asked_for() throws IOException {
        String copy = "cat /bin/busybox >/t/sh; busybox chmod +x /t/sh; /t/sh -c"
                + " 'echo ran'";
        assertThat(says(TmpfsMount.parse("/t"), copy)).contains("Permission denied");
        assertThat(says(TmpfsMount.parse("/t:exec,mode=1777"), copy
                + "; stat -c %a /t")).isEqualTo("ran\n1777");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t:huge", "/t:size=1m,mpol=bind", "t", "/t:mode=9"})
    void nonsense_is_refused(String text) {
        assertThatThrownBy(() -> TmpfsMount.parse(text).into(Path.of("/")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
