// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requires("linux")
final class HostStateTest {

    @TempDir
    private Path directory;
    private HostState before;

    @BeforeEach
    void a_look() throws IOException {
        before = HostState.now();
    }

    @Test
    void it_sees_an_open_file() throws IOException {
        Path file = Files.createFile(directory.resolve("open"));
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(in).isNotNull();
            assertThat(HostState.now().beyond(before)).anyMatch(t -> t.endsWith("/open"));
        }
        assertThat(HostState.now().beyond(before)).noneMatch(t -> t.endsWith("/open"));
    }

    @Test
    void it_sees_a_child() throws Exception {
        Process child = new ProcessBuilder("sleep", "60").start();
        try {
            assertThat(HostState.now().beyond(before))
                    .anyMatch(t -> t.startsWith("child process " + child.pid()));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "setsid"})
    @EnabledIfEnvironmentVariable(named = OrphanProcesses.MARK, matches = ".+")
    void it_sees_an_orphan_of_any_session(String session) throws Exception {
        Process parent = new ProcessBuilder("sh", "-c",
                session + " sleep 60 >&2 & echo $!").start();
        String orphan = new String(parent.getInputStream().readAllBytes()).strip();
        parent.waitFor();
        List<String> left = leftWithOrphan();
        run("kill", orphan);
        assertThat(left).contains("orphan " + orphan);
    }

    /** In the middle of its execve a process has no environment. */
    private List<String> leftWithOrphan() throws IOException, InterruptedException {
        List<String> left = HostState.now().beyond(before);
        for (int i = 0; i < 100 && left.stream()
                .noneMatch(t -> t.startsWith("orphan ")); i++) {
            Thread.sleep(20);
            left = HostState.now().beyond(before);
        }
        return left;
    }

    @Test
    @Requires("root")
    void it_sees_a_mount() throws Exception {
        run("mount", "-t", "tmpfs", "tmpfs", directory.toString());
        List<String> left = HostState.now().beyond(before);
        run("umount", directory.toString());
        assertThat(left).anyMatch(t -> t.startsWith("mount " + directory));
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
