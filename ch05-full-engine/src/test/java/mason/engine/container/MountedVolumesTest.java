// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mason.engine.volume.VolumeName;
import mason.engine.volume.VolumeOptions;
import mason.linux.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Volumes with the options of mount(8): {@code docker volume create --opt}. */
@Requires({"root", "kernel 5.11", "controller pids", "program busybox"})
@LeakCheck
class MountedVolumesTest {

    private static final VolumeOptions IN_MEMORY = new VolumeOptions(
            Map.of("type", "tmpfs", "device", "tmpfs", "o", "size=1m,mode=0700,noexec"));
    private static final String USER =
            "{'HostConfig': {'NetworkMode': 'none', 'Binds': ['kept:/data']}}";

    @TempDir
    private Path state;
    private TestEngine engine;

    @BeforeEach
    void start() {
        engine = new TestEngine(state);
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private void create(String name, VolumeOptions options) throws Exception {
        engine.containers().volumes().create(new VolumeName(name), Map.of(), options);
    }

    private Container user(String line) throws Exception {
        return engine.started(USER, "sh", "-c", line);
    }

    private boolean isMounted() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                .anyMatch(l -> l.contains(state + "/volumes/kept"));
    }

    private static void kill(Container container) throws Exception {
        container.run().orElseThrow().process().pid().signal(Signal.KILL);
    }

    @Test
    void are_what_the_options_say() throws Exception {
        create("kept", IN_MEMORY);
        Container container = user("grep ' /data ' /proc/mounts; stat -c %a /data;"
                + " head -c 2m /dev/zero > /data/x || echo full");
        TestEngine.end(container);
        assertThat(engine.output(container)).contains("tmpfs", "noexec", "size=1024k",
                "\n700\n", "full");
    }

    @Test
    void show_a_directory_of_the_host() throws Exception {
        Path shown = Files.createDirectory(state.resolve("shown"));
        Files.writeString(shown.resolve("file"), "text");
        create("kept", new VolumeOptions(Map.of("type", "none", "device",
                shown.toString(), "o", "bind,ro")));
        Container container = user("cat /data/file; touch /data/x || echo read-only");
        TestEngine.end(container);
        assertThat(engine.output(container)).contains("text", "read-only");
        assertThat(shown.resolve("x")).doesNotExist();
    }

    @Test
    void are_mounted_from_the_first_start_to_the_last_end() throws Exception {
        create("kept", IN_MEMORY);
        assertThat(isMounted()).isFalse();
        Container first = user("echo seen > /data/x; exec sleep 100");
        Container second = user("until [ -s /data/x ]; do sleep 0.1; done; cat /data/x");
        TestEngine.end(second);
        assertThat(engine.output(second)).isEqualTo("seen\n");
        assertThat(isMounted()).isTrue();
        kill(first);
        TestEngine.end(first);
        assertThat(isMounted()).isFalse();
    }

    @Test
    void whose_container_ended_without_an_engine_are_unmounted_by_the_next()
            throws Exception {
        create("kept", IN_MEMORY);
        Container first = user("exec sleep 100");
        Container second = user("exec sleep 100");
        engine.containers().close();
        kill(first);
        await(first);
        engine = new TestEngine(state);
        engine.containers().attend(broken -> {
        });
        assertThat(isMounted()).as("one runs").isTrue();
        engine.containers().close();
        kill(second);
        await(second);
        engine = new TestEngine(state);
        engine.containers().sweep();
        assertThat(isMounted()).as("none runs").isFalse();
    }

    private static void await(Container container) throws Exception {
        Path process = container.run().orElseThrow().process().pid().proc();
        for (int i = 0; i < 500 && Files.exists(process); i++) {
            Thread.sleep(10);
        }
    }

    @Test
    void that_cannot_be_mounted_keep_a_container_from_starting() throws Exception {
        create("kept", new VolumeOptions(
                Map.of("type", "none", "device", "/no/such", "o", "bind")));
        assertThatThrownBy(() -> user("true")).isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("error while mounting volume '.*': failed to mount"
                        + " local volume: mount /no/such:.*: ENOENT.*");
        assertThat(isMounted()).isFalse();
    }

    @Test
    void with_options_that_there_are_not_are_refused() {
        assertThatThrownBy(() -> create("kept", new VolumeOptions(Map.of("nope", "x"))))
                .hasMessage("invalid option: \"nope\"");
        assertThatThrownBy(() -> create("kept",
                new VolumeOptions(Map.of("type", "tmpfs"))))
                .hasMessage("missing required option: \"device\"");
    }
}
