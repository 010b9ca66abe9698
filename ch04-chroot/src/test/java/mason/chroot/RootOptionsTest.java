// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mason.cgroups.Bytes;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.linux.Fd;
import mason.linux.PseudoTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "program busybox"})
@LeakCheck
final class RootOptionsTest {

    @TempDir
    private Path directory;
    private BusyboxRoot image;

    @BeforeEach
    void build() throws IOException {
        image = new BusyboxRoot(directory);
    }

    private String says(RootOptions options, String script) throws IOException {
        return image.says(options, script);
    }

    @Nested
    class Paths_of_the_kernel {

        private final RootOptions options = RootOptions.DOCKER_DEFAULT;

        @ParameterizedTest
        @ValueSource(strings = {"/proc/kcore", "/proc/keys", "/proc/timer_list",
                "/proc/interrupts", "/proc/sched_debug"})
        void a_masked_file_is_missing_or_empty(String file) throws IOException {
            assertThat(says(options, "test ! -e " + file + " || cat " + file)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/sys/firmware", "/proc/scsi", "/proc/acpi",
                "/sys/devices/virtual/powercap"})
        void a_masked_directory_is_missing_or_empty(String path) throws IOException {
            assertThat(says(options, "test ! -e " + path + " || ls -A " + path))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/proc/sys/kernel/shmmax", "/proc/sys/vm/swappiness",
                "/proc/sys/kernel/core_pattern"})
        void others_cannot_be_written(String file) throws IOException {
            assertThat(says(options, "echo 1 >" + file)).contains(
                    "Read-only file system");
        }

        @Test
        void a_mask_cannot_be_written_through() throws IOException {
            assertThat(says(options, "cd /sys/firmware && : >planted")).contains(
                    "Read-only file system");
        }

        @Test
        void without_masks_all_is_as_the_kernel_has_it() throws IOException {
            assertThat(says(RootOptions.PLAIN, "cat /proc/interrupts")).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"/etc/passwd", "/proc/../etc", "proc/keys", "/proc"})
        void what_an_image_could_replace_is_refused(String path) {
            assertThatThrownBy(() -> new KernelPaths(List.of(path), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Settings {

        @Test
        void are_the_containers_own() throws IOException {
            Plan sysctls = new Sysctls(Map.of("net.ipv4.ip_forward", "1",
                    "kernel.shmmax", "4711", "fs.mqueue.msg_max", "7")).plan();
            String read = "cd /proc/sys; cat net/ipv4/ip_forward kernel/shmmax"
                    + " fs/mqueue/msg_max";
            assertThat(image.says(image.plan(RootOptions.DOCKER_DEFAULT).and(sysctls),
                    read)).isEqualTo("1\n4711\n7");
            assertThat(image.says(read)).isNotEqualTo("1\n4711\n7");
        }

        @ParameterizedTest
        @ValueSource(strings = {"kernel.core_pattern", "vm.swappiness", "net",
                "net../kernel/core_pattern", "net./../kernel", "fs.file-max",
                "kernel.hostname", "net.ipv4/../../x"})
        void of_the_whole_machine_are_refused(String name) {
            assertThatThrownBy(() -> new Sysctls(Map.of(name, "1")))
                    .hasMessage("not a sysctl that a container has for itself: [" + name
                            + "]");
        }
    }

    @Nested
    class Devices {

        @Test
        void shared_memory_has_the_size_that_was_asked_for() throws IOException {
            assertThat(says(RootOptions.PLAIN.withSharedMemory(Bytes.parse("1m")),
                    "dd if=/dev/zero of=/dev/shm/x bs=1024 count=1025"))
                    .contains("No space left on device");
        }

        @ParameterizedTest
        @CsvSource({"/dev/mine", "/dev/deep/er/mine", "/mine"})
        void one_of_the_host_can_be_given(String path) throws IOException {
            assertThat(says(RootOptions.PLAIN.with(
                    new ExtraDevice(Path.of("/dev/zero"), path)),
                    "stat -c '%F %t:%T %a' " + path + "; dd if=" + path
                            + " bs=1 count=2 2>/dev/null | busybox wc -c"))
                    .isEqualTo("character special file 1:5 666\n2");
        }

        @Test
        void what_is_no_device_is_refused() {
            assertThatThrownBy(() -> says(RootOptions.PLAIN.with(
                    new ExtraDevice(Path.of("/etc/passwd"), "/dev/x")), "true"))
                    .hasMessage("error gathering device information while adding custom"
                            + " device \"/etc/passwd\": not a device node");
        }

        @Test
        void the_terminal_is_the_console() throws IOException {
            PseudoTerminal[] terminal = new PseudoTerminal[1];
            Plan plan = image.plan(RootOptions.DOCKER_DEFAULT.withTerminal())
                    .and(new Command(List.of("sh", "-c", "echo said >/dev/console;"
                            + " stat -c %F /dev/console"), List.of("PATH=/bin"), "/",
                            true).plan());
            JvmExecutor.start(plan, () -> {
                terminal[0] = PseudoTerminal.open(image.root() + "/dev/ptmx");
                Fd slave = terminal[0].slave();
                return List.of(slave, slave, slave);
            }).await();
            try (PseudoTerminal pty = terminal[0]) {
                pty.slave().close();
                assertThat(new String(PseudoTerminal.output(pty.master())
                        .readAllBytes())).isEqualTo(
                                "said\r\ncharacter special file\r\n");
            }
        }

        @Test
        void without_a_terminal_there_is_no_console() throws IOException {
            assertThat(
                    says(RootOptions.DOCKER_DEFAULT, "test -e /dev/console || echo no"))
                    .isEqualTo("no");
        }
    }
}
