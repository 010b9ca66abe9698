// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

@Requires("root")
final class ScratchTest {

    @Test
    void it_is_gone_once_it_is_closed() throws IOException {
        Path directory;
        try (Scratch scratch = new Scratch()) {
            directory = scratch.directory();
            Files.writeString(directory.resolve("Answer.java"), "class Answer {}");
        }
        assertThat(directory.getParent()).doesNotExist();
    }

    /** As another process sees it, which asks the kernel for the lock. */
    @Test
    void a_janitor_of_its_own_process_leaves_it_locked() throws IOException {
        try (Scratch scratch = new Scratch()) {
            Path owner = scratch.directory().resolveSibling("owner");
            String lock = ":" + Files.getAttribute(owner, "unix:ino") + " ";
            assertThat(Files.readString(Path.of("/proc/locks"))).contains(lock);
            Janitor.sweep();
            assertThat(Files.readString(Path.of("/proc/locks"))).contains(lock);
            assertThat(scratch.directory()).isDirectory();
        }
    }

    @Test
    void a_janitor_removes_that_of_a_process_that_was_killed() throws IOException {
        Path left = Files.createTempDirectory(Janitor.RUN, Janitor.PREFIX);
        Files.createFile(left.resolve("owner"));
        Files.write(left.resolve("Answer.java"), List.of("class Answer {}"));
        Janitor.sweep();
        assertThat(left).doesNotExist();
    }
}
