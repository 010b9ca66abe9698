// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

/** Devices that are asked for by the path of one, or of a folder with some. */
class ExtraDeviceTest {

    @TempDir
    Path folder;

    private static void assertRefused(Path path, String reason) {
        assertThatThrownBy(() -> ExtraDevice.at(path, "/dev/x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("error gathering device information while adding custom"
                        + " device \"" + path + "\": " + reason);
    }

    /** Not whatever the engine's own directory has below it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "dev/null", "."})
    void a_relative_path_is_refused(String path) {
        assertRefused(Path.of(path), "not an absolute path");
    }

    @Test
    void a_folder_without_devices_is_refused() {
        assertRefused(folder, "not a device node");
    }

    @Test
    @Requires({"root", "program mknod"})
    void a_folder_gives_those_that_are_in_it_and_below() throws Exception {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("no-device"), "");
        assertThat(new ProcessBuilder("mknod", below.resolve("node").toString(), "c",
                "240", "7").start().waitFor()).isZero();
        assertThat(ExtraDevice.at(folder, "/dev/x")).containsExactly(
                new ExtraDevice(below.resolve("node"), "/dev/x/a/b/node"));
    }

    /** Root may not read all of a process that is not dumpable, such as process 1. */
    @Test
    void what_cannot_be_read_is_no_device() {
        assertRefused(Path.of("/proc/1"), "not a device node");
    }
}
