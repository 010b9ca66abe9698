// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.daemon.RunningDaemon.Outcome;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

/** The docker command with a daemon that has {@code --userns-remap}. */
@Requires({"root", "kernel 5.19", "program docker"})
class RemappedDaemonTest {

    private static final int FIRST = 100_000;
    private static final String NAME = "walled";

    @TempDir
    static Path directory;
    private static RunningDaemon daemon;

    @BeforeAll
    static void start() throws Exception {
        daemon = RunningDaemon.in(directory);
        daemon.remapUsers(FIRST);
        output("run", "-d", "--name", NAME, "-v", "kept:/data", "busybox", "sleep",
                "600");
    }

    @AfterAll
    static void stop() throws IOException {
        daemon.close();
    }

    private static String output(String... words) throws Exception {
        Outcome outcome = daemon.docker(words);
        assertThat(outcome.code()).as(outcome.output()).isZero();
        return outcome.output().strip();
    }

    @Test
    void tells_of_it() throws Exception {
        assertThat(output("info", "-f", "{{.SecurityOptions}}")).contains("name=userns");
    }

    @Test
    void runs_process_1_as_that_user() throws Exception {
        String pid = output("inspect", "-f", "{{.State.Pid}}", NAME);
        assertThat(Files.readString(Path.of("/proc", pid, "status")))
                .contains("Uid:\t100000\t100000");
    }

    @Test
    void lets_an_exec_in_as_root_of_the_container() throws Exception {
        assertThat(output("exec", NAME, "sh", "-c", "id -u; grep -c 100000"
                + " /proc/self/uid_map; grep CapEff /proc/self/status; hostname x"
                + " 2>/dev/null || echo refused; echo e > /dev/stderr").lines())
                .containsExactlyInAnyOrder("0", "1", "CapEff:\t00000000a80425fb",
                        "refused", "e");
        assertThat(output("exec", "-u", "9", NAME, "sh", "-c",
                "id -u; echo e > /dev/stderr").lines())
                .containsExactlyInAnyOrder("9", "e");
    }

    @Test
    void gives_it_volumes_that_it_owns() throws Exception {
        output("exec", NAME, "touch", "/data/file");
        assertThat(output("exec", NAME, "stat", "-c", "%u:%g", "/data", "/data/file"))
                .isEqualTo("0:0\n0:0");
        Path data = Path.of(
                output("volume", "inspect", "-f", "{{.Mountpoint}}", "kept"));
        assertThat(Files.getAttribute(data.resolve("file"), "unix:uid"))
                .isEqualTo(FIRST);
    }

    @Test
    void copies_files_with_the_owners_that_the_container_knows() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "text");
        output("cp", file.toString(), NAME + ":/copied");
        assertThat(output("exec", NAME, "stat", "-c", "%u", "/copied")).isEqualTo("0");
        output("exec", NAME, "chown", "7:8", "/copied");
        Process copy = daemon.process("cp", NAME + ":/copied", "-").start();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(copy.getInputStream())) {
            assertThat(tar.getNextEntry().getLongUserId()).isEqualTo(7);
        }
        copy.waitFor();
    }

    @Test
    void gives_it_a_terminal_of_its_own() throws Exception {
        output("run", "-t", "--name", "typed", "busybox", "sh", "-c",
                "tty; stat -c %u:%g /dev/pts/0; echo seen > /dev/tty");
        assertThat(output("logs", "typed").lines().map(String::strip))
                .containsExactly("/dev/pts/0", "0:5", "seen");
        assertThat(output("exec", "-t", NAME, "sh", "-c", "stat -c %u `tty`"))
                .isEqualTo("0");
    }

    @Test
    void leaves_a_container_with_the_users_of_the_host_that_wants_them()
            throws Exception {
        assertThat(output("run", "--rm", "--userns=host", "--privileged", "busybox",
                "cat", "/proc/self/uid_map")).contains("4294967295");
    }

    @Test
    void gives_it_a_network_that_it_may_use() throws Exception {
        assertThat(output("run", "--rm", "busybox", "sh", "-c",
                "ip -o addr show eth0 | grep -c 'inet '; echo more >> /etc/hosts; tail"
                        + " -n 1 /etc/hosts"))
                .isEqualTo("1\nmore");
    }
}
