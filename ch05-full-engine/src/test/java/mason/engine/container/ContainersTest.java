// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static mason.engine.container.TestEngine.end;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mason.linux.KernelException;
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
class ContainersTest {

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
    class A_run {

        @Test
        void ends_with_the_code_of_its_command_and_its_output_is_kept() throws Exception {
            Container container = engine.started(PLAIN, "sh", "-c",
                    "echo one; echo two >&2; exit 7");
            assertThat(end(container).code()).isEqualTo(7);
            assertThat(container.state()).isEqualTo(ContainerState.EXITED);
            assertThat(engine.output(container).lines())
                    .containsExactlyInAnyOrder("one", "two");
        }

        @Test
        void can_be_followed_by_another_with_the_files_of_the_first() throws Exception {
            Container container = engine.started(PLAIN, "sh", "-c",
                    "cat /note; echo kept > /note");
            end(container);
            engine.containers().start(container);
            end(container);
            assertThat(engine.output(container)).contains("kept");
        }

        @Test
        void of_a_program_that_is_missing_leaves_the_reason_and_127() throws Exception {
            Container container = engine.create(PLAIN, "/there/is/none");
            assertThatThrownBy(() -> engine.containers().start(container))
                    .isInstanceOf(KernelException.class);
            assertThat(container.state()).isEqualTo(ContainerState.CREATED);
            assertThat(container.record().status().exitCode()).isEqualTo(127);
            assertThat(container.record().status().error()).contains("ENOENT");
        }

        @Test
        void removes_itself_if_that_was_asked_for() throws Exception {
            Container container = engine.create("{'HostConfig': {'AutoRemove': true}}",
                    "true");
            var removed = container.exit(WaitCondition.REMOVED);
            engine.containers().start(container);
            removed.get(20, TimeUnit.SECONDS);
            assertThat(engine.containers().list(broken -> {
            })).isEmpty();
        }
    }

    @Nested
    class A_container_that_runs {

        @Test
        void ends_by_its_stop_signal_or_by_SIGKILL_when_patience_is_over()
                throws Exception {
            Container polite = engine.started(PLAIN, "sh", "-c",
                    "trap 'exit 3' TERM; while :; do sleep 0.1; done");
            Thread.sleep(300);
            engine.containers().stop(polite, Optional.empty(), Optional.empty());
            assertThat(end(polite).code()).isEqualTo(3);
            Container deaf = engine.started(PLAIN, "sleep", "100");
            engine.containers().stop(deaf, Optional.empty(),
                    Optional.of(Duration.ofMillis(200)));
            assertThat(end(deaf).code()).isEqualTo(137);
        }

        @Test
        void cannot_be_started_or_removed() throws Exception {
            Container container = engine.started(PLAIN, "sleep", "100");
            assertThatThrownBy(() -> engine.containers().start(container))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> engine.containers().remove(container, false))
                    .isInstanceOf(ConflictException.class);
            assertThat(container.state()).isEqualTo(ContainerState.RUNNING);
        }

        @Test
        void belongs_to_the_engine_that_started_it() throws Exception {
            Container container = engine.started("{'Name': 'mine'}", "sleep", "100");
            Containers other = new TestEngine(state).containers();
            assertThat(other.sweep()).isEmpty();
            assertThat(other.list(broken -> {
            })).containsExactly(container.record());
            assertThatThrownBy(() -> other.find("mine"))
                    .isInstanceOf(ConflictException.class);
            engine.containers().kill(container, Signal.KILL);
            assertThat(end(container).code()).isEqualTo(137);
        }
    }

    @Nested
    class A_name {

        @Test
        void belongs_to_one_container_until_that_gives_it_back() throws Exception {
            Container first = engine.create("{'Name': 'one'}", "true");
            assertThatThrownBy(() -> engine.create("{'Name': 'one'}", "true"))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining(first.id().text());
            engine.containers().rename(first, new ContainerName("two"));
            Container second = engine.create("{'Name': 'one'}", "true");
            assertThat(engine.containers().find("one")).isSameAs(second);
            assertThat(engine.containers().find("/two")).isSameAs(first);
            assertThat(engine.containers().find(first.id().shortened()))
                    .isSameAs(first);
            assertThatThrownBy(() -> engine.containers().find("three"))
                    .isInstanceOf(NoSuchContainerException.class);
        }
    }

}
