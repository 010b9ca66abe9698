// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.linux.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

class RootFilesystemTest {

    @Nested
    class As_a_plan {

        @Test
        void it_prints_the_calls_a_reader_expects() {
            assertThat(new RootFilesystem("/merged").plan().toString())
                    .contains("mount(\"sysfs\", \"/merged/sys\", \"sysfs\", "
                            + "MS_RDONLY|MS_NOSUID|MS_NODEV|MS_NOEXEC, \"\")")
                    .endsWith("""
                            in process 1:
                              mount("proc", "/merged/proc", "proc", \
                            MS_NOSUID|MS_NODEV|MS_NOEXEC, "")
                              chdir("/merged")
                              pivot_root(".", ".")
                              umount2(".", MNT_DETACH)
                              chdir("/")
                            """);
        }
    }

    @Nested
    @Requires({"root", "program busybox"})
    @LeakCheck
    class Inside {

        @TempDir
        private Path directory;
        private BusyboxRoot image;

        @BeforeEach
        void build() throws IOException {
            image = new BusyboxRoot(directory);
        }

        @Test
        void the_devices_every_program_expects_are_there() throws IOException {
            assertThat(image.says("stat -c '%n %t:%T %a' /dev/null /dev/zero /dev/full"
                    + " /dev/random /dev/urandom /dev/tty").lines()).containsExactly(
                            "/dev/null 1:3 666", "/dev/zero 1:5 666", "/dev/full 1:7 666",
                            "/dev/random 1:8 666", "/dev/urandom 1:9 666",
                            "/dev/tty 5:0 666");
        }

        @Test
        void they_work() throws IOException {
            assertThat(image.says("echo gone >/dev/null; dd if=/dev/zero bs=1 count=3 |"
                    + " cat >/dev/shm/zeros; stat -c %s /dev/shm/zeros")).isEqualTo("3");
        }

        @Test
        void message_queues_are_files_there() throws IOException {
            assertThat(image.says(": >/dev/mqueue/letters; cat /dev/mqueue/letters"))
                    .startsWith("QSIZE:0");
        }

        @Test
        void no_disk_of_the_host_is() throws IOException {
            assertThat(image.says("ls /dev").split("\\s+")).containsExactly("fd", "full",
                    "mqueue", "null", "ptmx", "pts", "random", "shm", "stderr", "stdin",
                    "stdout",
                    "tty", "urandom", "zero");
        }

        @Test
        void proc_shows_no_process_of_the_host() throws IOException {
            assertThat(image.says("cd /proc; ls -d [0-9]*").split("\\s+"))
                    .hasSizeLessThanOrEqualTo(2).contains("1");
        }

        @Test
        void sys_cannot_be_written() throws IOException {
            assertThat(image.says("echo 1 2>&1 >/sys/class/net/lo/mtu || echo refused"))
                    .contains("Read-only file system");
        }

        @Test
        void files_of_the_host_cannot_be_named() throws IOException {
            Path host = Files.createFile(directory.resolve("host"));
            assertThat(image.start("cat", host.toString()).await())
                    .isEqualTo(new ExitStatus.Exited(1));
        }

        @Test
        void dot_dot_leads_nowhere() throws IOException {
            assertThat(image.says("cd /; cd ../../../..; ls")).contains("bin")
                    .doesNotContain("lib64").doesNotContain("boot");
        }
    }

    @Nested
    @Requires({"root", "program busybox"})
    @LeakCheck
    class A_hostile_image {

        @TempDir
        private Path directory;

        @Test
        void with_a_link_for_proc_is_refused() throws IOException {
            BusyboxRoot image = new BusyboxRoot(directory);
            Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
            Files.createSymbolicLink(image.root().resolve("proc"), elsewhere);
            assertThatThrownBy(() -> image.start("sh")).hasMessage(
                    "the image's /proc is not a directory, so nothing can be mounted"
                            + " there");
        }

        @Test
        void with_a_dangling_link_for_dev_makes_nothing_on_the_host() throws IOException {
            BusyboxRoot image = new BusyboxRoot(directory);
            Path planted = directory.resolve("planted");
            Files.createSymbolicLink(image.root().resolve("dev"), planted);
            assertThatThrownBy(() -> image.start("sh")).hasMessageContaining("/dev");
            assertThat(planted).doesNotExist();
        }
    }
}
