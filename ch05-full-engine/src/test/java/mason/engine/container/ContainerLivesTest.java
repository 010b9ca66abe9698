// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static mason.engine.container.TestEngine.end;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mason.linux.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "controller pids", "program busybox"})
@LeakCheck
class ContainerLivesTest {

    private static final String PLAIN = "{}";

    @TempDir
    private Path state;
    private TestEngine engine;

    @BeforeEach
    void open() {
        engine = new TestEngine(state);
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    @Nested
    class A_client {

        @Test
        void that_is_there_before_the_start_gets_every_byte_and_types_to_the_end()
                throws Exception {
            Container container = engine.create("{'OpenStdin': true, 'StdinOnce': true}",
                    "sh", "-c", "cat; echo end");
            ByteArrayOutputStream seen = new ByteArrayOutputStream();
            try (Attachment client = engine.containers().attach(container,
                    Optional.of((stream, bytes, count) -> seen.write(bytes, 0, count)))) {
                engine.containers().start(container);
                client.type(new ByteArrayInputStream("typed\n".getBytes()));
                client.end().get(20, TimeUnit.SECONDS);
            }
            assertThat(seen).hasToString("typed\nend\n");
        }

        @Test
        void at_a_terminal_is_echoed() throws Exception {
            Container container = engine.create("{'OpenStdin': true, 'Tty': true}",
                    "sh", "-c", "read line; tty; echo got $line");
            try (Attachment client = engine.containers().attach(container,
                    Optional.empty())) {
                engine.containers().start(container);
                client.type(new ByteArrayInputStream("words\n".getBytes()));
                client.end().get(20, TimeUnit.SECONDS);
            }
            assertThat(engine.output(container)).contains("/dev/pts/0", "got words");
        }
    }

    @Nested
    class A_restart_policy {

        @Test
        void starts_again_what_has_failed_as_often_as_it_says() throws Exception {
            Container container = engine.create(
                    "{'HostConfig': {'RestartPolicy':"
                            + " {'Name': 'on-failure', 'MaximumRetryCount': 2}}}",
                    "sh", "-c", "echo run; exit 1");
            engine.containers().start(container);
            end(container);
            while (container.state() != ContainerState.EXITED) {
                Thread.sleep(50);
            }
            assertThat(engine.output(container)).isEqualTo("run\nrun\nrun\n");
            assertThat(container.record().restarts()).isEqualTo(2);
        }

        @Test
        void does_not_start_what_was_stopped() throws Exception {
            Container container = engine.started(
                    "{'HostConfig': {'RestartPolicy': {'Name': 'always'}}}", "sleep",
                    "100");
            engine.containers().stop(container, Optional.of(Signal.KILL),
                    Optional.empty());
            Thread.sleep(500);
            assertThat(container.state()).isEqualTo(ContainerState.EXITED);
        }
    }

    @Nested
    class Thirty_containers_in_one_JVM {

        @Test
        void live_beside_each_other_and_through_garbage_collections() throws Exception {
            List<Container> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                all.add(engine.started(PLAIN, "sleep", "100"));
                System.gc();
            }
            assertThat(new TestEngine(state).containers().sweep()).isEmpty();
            assertThat(all).allMatch(c -> c.state() == ContainerState.RUNNING);
            for (Container container : all) {
                engine.containers().remove(container, true);
            }
        }
    }
}
