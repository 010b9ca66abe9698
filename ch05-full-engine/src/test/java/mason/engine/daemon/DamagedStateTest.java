// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Unmount;
import mason.unionfs.DirectoryTree;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** A state directory that others have changed. */
@Timeout(60)
@Requires({"root", "controller pids", "program busybox"})
@LeakCheck
class DamagedStateTest {

    @TempDir
    private Path directory;

    @Nested
    class A_directory_that_vanished {

        @Test
        void of_a_container_that_runs_leaves_it_in_the_list_and_to_be_removed()
                throws Exception {
            try (RunningDaemon daemon = RunningDaemon.in(directory);
                    EngineClient client = EngineClient.to(daemon.socket())) {
                String id = client.created("sleep", "600");
                client.start(id);
                int pid = KilledDaemonTest.number(KilledDaemonTest.inspected(client, id),
                        "Pid");
                DirectoryTree.delete(directory.resolve("state/containers").resolve(id));
                assertThat(client.call("GET", "/containers/json", "")).contains(id);
                client.remove(id);
                assertThat(ProcessHandle.of(pid)).isEmpty();
                assertThat(client.call("GET", "/containers/json?all=1", ""))
                        .doesNotContain(id);
            }
        }
    }

    @Nested
    class A_directory_in_the_place_of_a_file {

        @Test
        void of_the_daemon_is_told_and_borne() throws Exception {
            Files.createDirectories(directory.resolve("state/daemon/socket/in/it"));
            try (RunningDaemon daemon = RunningDaemon.in(directory)) {
                assertThat(daemon.log()).contains("mason's own commands will not find"
                        + " this daemon: ").contains("daemon/socket");
                assertThat(RawClient.get(daemon.socket(), "/_ping")).endsWith("OK");
            }
        }
    }

    @Nested
    class A_volume_without_its_record {

        @Test
        void is_listed_and_can_be_removed() throws Exception {
            Path volume = directory.resolve("state/volumes/kept");
            Files.createDirectories(volume.resolve("_data"));
            Files.writeString(volume.resolve("volume.json"), "garbage");
            try (RunningDaemon daemon = RunningDaemon.in(directory);
                    EngineClient client = EngineClient.to(daemon.socket())) {
                assertThat(client.call("GET", "/volumes", "")).contains("kept");
                client.call("DELETE", "/volumes/kept", "");
                assertThat(volume).doesNotExist();
            }
        }
    }

    @Nested
    class A_file_system_that_is_read_only {

        @Test
        void is_told_at_the_start() throws Exception {
            String state = Files.createDirectories(directory.resolve("state/daemon"))
                    .getParent().toString();
            Mount.bind(state, state).apply();
            try {
                new Mount("none", state, "none", java.util.EnumSet.of(MountFlag.REMOUNT,
                        MountFlag.BIND, MountFlag.READ_ONLY), "").apply();
                assertThatThrownBy(() -> RunningDaemon.in(directory)).hasMessage(
                        state + "/daemon: nothing can be changed there: Read-only file"
                                + " system");
            } finally {
                new Unmount(state).apply();
            }
        }
    }
}
