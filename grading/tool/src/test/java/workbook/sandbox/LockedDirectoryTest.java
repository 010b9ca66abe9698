// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
final class LockedDirectoryTest {

    @Test
    void it_is_gone_once_it_is_closed() throws IOException {
        Path directory;
        try (LockedDirectory locked = LockedDirectory.create()) {
            directory = locked.directory();
            Files.writeString(directory.resolve("Answer.java"), "class Answer {}");
        }
        assertThat(directory).doesNotExist();
    }

    /** As another process sees it, which asks the kernel for the lock. */
    @Test
    void a_sweep_of_its_own_process_leaves_it_locked() throws IOException {
        try (LockedDirectory locked = LockedDirectory.create()) {
            Path owner = locked.directory().resolve("owner");
            String lock = ":" + Files.getAttribute(owner, "unix:ino") + " ";
            assertThat(Files.readString(Path.of("/proc/locks"))).contains(lock);
            LeftoverSweep.run();
            assertThat(Files.readString(Path.of("/proc/locks"))).contains(lock);
            assertThat(locked.directory()).isDirectory();
        }
    }

    @Nested
    class OfAProcessThatWasKilled {

        private static final String NEST = """
                for my $top (@ARGV) {
                  chdir $top or die;
                  for (1 .. 70) {
                    mkdir 'n' x 200 and chdir 'n' x 200 or last;
                  }
                }
                """;

        private final Path directory = LockedDirectory.RUN.resolve(
                LockedDirectory.PREFIX + Long.toString(System.nanoTime(), 36));
        private final List<Path> cgroups = new ArrayList<>();

        private void leave() throws IOException {
            Files.createDirectory(directory);
            for (CgroupHierarchy each : CgroupHierarchy.all()) {
                cgroups.add(Files.createDirectory(
                        each.parent().resolve(directory.getFileName())));
            }
            Files.write(directory.resolve("owner"),
                    cgroups.stream().map(Path::toString).toList());
            Files.writeString(directory.resolve("Answer.java"), "class Answer {}");
        }

        @Test
        void it_is_removed_and_reported() throws IOException {
            leave();
            assertThat(LeftoverSweep.run().removed())
                    .contains(directory.getFileName().toString());
            assertThat(directory).doesNotExist();
            assertThat(cgroups).noneMatch(Files::exists);
        }

        @Test
        void so_are_cgroups_whose_paths_are_longer_than_paths_may_be() throws Exception {
            leave();
            List<String> words = new ArrayList<>(List.of("perl", "-e", NEST));
            cgroups.forEach(c -> words.add(c.toString()));
            assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
            LeftoverSweep.run();
            assertThat(cgroups).noneMatch(Files::exists);
        }

        @Test
        void so_are_processes_that_version_1_has_frozen() throws Exception {
            leave();
            Process frozen = new ProcessBuilder("sleep", "700").start();
            for (Path cgroup : cgroups) {
                Path inner = Files.createDirectories(cgroup.resolve("a/b"));
                CgroupHierarchy.attempt(inner.resolve("cgroup.procs"),
                        Long.toString(frozen.pid()));
                for (Path each : List.of(inner, inner.getParent())) {
                    CgroupHierarchy.attempt(each.resolve("freezer.state"), "FROZEN");
                    CgroupHierarchy.attempt(each.resolve("cgroup.freeze"), "1");
                }
            }
            LeftoverSweep.run();
            assertThat(cgroups).noneMatch(Files::exists);
            assertThat(frozen.waitFor()).isEqualTo(128 + 9);
        }

        @Test
        void what_can_not_be_removed_is_no_longer_waited_for(@TempDir Path place)
                throws IOException {
            Files.createFile(place.resolve("no-cgroup"));
            assertThat(CgroupRemoval.of(List.of(place), Duration.ofMillis(50))).isFalse();
        }
    }
}
