// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mason.launch.CloneExecutor;
import mason.launch.Executor;
import mason.launch.JvmExecutor;
import mason.launch.Lifetime;
import mason.linux.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** {@code docker run --init}. */
class InitTest {

    private static final String INIT = "{'HostConfig': {'Init': true}}";

    @TempDir
    private Path directory;

    @Requires({"root", "controller pids", "program busybox", "program tini-static"})
    @LeakCheck
    abstract class Either {

        private TestEngine engine;

        abstract Executor executor();

        @BeforeEach
        void open() {
            engine = new TestEngine(directory, executor());
        }

        @AfterEach
        void close() throws Exception {
            engine.close();
        }

        @Test
        void is_process_1_and_waits_for_orphans() throws Exception {
            Container container = engine.started(INIT, "sh", "-c", "(sleep 0.1 &);"
                    + " while pidof sleep > /dev/null; do :; done; head -1"
                    + " /proc/1/status; grep -l State:.Z /proc/[0-9]*/status; exit 7");
            assertThat(TestEngine.end(container).code()).isEqualTo(7);
            assertThat(engine.output(container)).isEqualTo("Name:\tdocker-init\n");
            assertThat(container.record().command()).first().isEqualTo("sh");
        }

        @Test
        void passes_signals_on_to_the_command() throws Exception {
            Container container = engine.started(INIT, "sleep", "100");
            engine.containers().stop(container, Optional.of(Signal.TERM),
                    Optional.of(java.time.Duration.ofSeconds(50)));
            assertThat(TestEngine.end(container).code()).isEqualTo(143);
        }

        @Test
        void is_not_there_where_the_processes_are_those_of_the_host() throws Exception {
            Container container = engine.started(
                    "{'HostConfig': {'Init': true, 'PidMode': 'host'}}", "ls",
                    "/sbin/docker-init");
            assertThat(TestEngine.end(container).code()).isEqualTo(1);
        }
    }

    @Nested
    class An_init_of_a_clone extends Either {

        @Override
        Executor executor() {
            return CloneExecutor.tried(Lifetime.OF_THIS_JVM);
        }
    }

    @Nested
    class An_init_of_a_second_JVM extends Either {

        @Override
        Executor executor() {
            return JvmExecutor.with(Lifetime.OF_THIS_JVM);
        }
    }

    @Nested
    class The_program {

        @Test
        void must_need_no_library() throws Exception {
            assertThat(InitProgram.isStatic(Path.of("/bin/ls").toRealPath())).isFalse();
            Path text = Files.writeString(directory.resolve("tini"), "#!/bin/sh\n");
            assertThat(InitProgram.isStatic(text)).isFalse();
            assertThat(text.toFile().setExecutable(true)).isTrue();
            assertThatThrownBy(() -> InitProgram.find(directory + ":here:"))
                    .hasMessageContaining("apt-get install tini");
        }

        @Test
        @Requires("program busybox")
        void is_looked_for_in_every_place() throws Exception {
            Files.copy(Path.of("/bin/busybox"), directory.resolve("tini"));
            assertThat(directory.resolve("tini").toFile().setExecutable(true)).isTrue();
            assertThat(InitProgram.find("/none:" + directory).path())
                    .isEqualTo(directory.resolve("tini").toRealPath());
        }
    }
}
