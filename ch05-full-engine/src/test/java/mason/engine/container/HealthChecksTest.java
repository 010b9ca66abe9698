// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import mason.engine.config.ExecConfig;
import mason.engine.event.Event;
import mason.engine.json.DockerJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "controller pids", "program busybox"})
@LeakCheck
class HealthChecksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Ten times a second, and bad after two failures. */
    private static final String OFTEN = "'Interval': 100000000, 'Retries': 2}}";

    @TempDir
    private Path state;
    private TestEngine engine;
    private Container container;

    @BeforeEach
    void open() {
        engine = new TestEngine(state);
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private void start(String line, String more) throws Exception {
        container = engine.started("{'Healthcheck': {'Test': ['CMD-SHELL', '" + line
                + "'], " + more, "sleep", "100");
    }

    private Health health() {
        return container.record().status().health().orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("what is waited for comes").isBefore(end);
            Thread.sleep(20);
        }
    }

    private void awaitStatus(String status) throws Exception {
        await(() -> health().status().equals(status));
    }

    private List<String> actions() {
        return engine.containers().events().log().past().stream().map(Event::action)
                .toList();
    }

    private void execute(String line) throws Exception {
        Exec exec = engine.containers().execs().create(container, DockerJson.read(
                "{'Cmd': ['sh', '-c', '" + line + "']}", ExecConfig.class));
        engine.containers().execs().start(exec, java.util.Optional.empty());
        exec.end().get();
    }

    @ParameterizedTest
    @EnumSource
    void find_out_when_a_container_gets_well_and_when_it_falls_ill(EitherExecutor by)
            throws Exception {
        engine.close();
        engine = new TestEngine(state, by.executor());
        start("echo looking; test -e /well", OFTEN);
        assertThat(health().status()).isEqualTo("starting");
        awaitStatus("unhealthy");
        assertThat(health().failingStreak()).isGreaterThanOrEqualTo(2);
        execute("touch /well");
        awaitStatus("healthy");
        HealthResult last = health().log().get(health().log().size() - 1);
        assertThat(last.output()).isEqualTo("looking\n");
        assertThat(last.end()).isAfter(last.start());
        assertThat(actions()).containsSubsequence("create", "start",
                "exec_create: /bin/sh -c echo looking; test -e /well",
                "exec_start: /bin/sh -c echo looking; test -e /well", "exec_die",
                "health_status: unhealthy", "health_status: healthy");
    }

    @Test
    void keep_the_beginning_of_what_is_said() throws Exception {
        start("yes | head -c 9000", OFTEN);
        awaitStatus("healthy");
        assertThat(health().log().get(0).output()).hasSize(4099).endsWith("\n...");
    }

    @Test
    void end_a_command_that_takes_too_long() throws Exception {
        start("echo waiting; sleep 50", "'Timeout': 200000000, " + OFTEN);
        awaitStatus("unhealthy");
        assertThat(health().log().get(0)).extracting(HealthResult::exitCode,
                HealthResult::output).containsExactly(-1,
                        "Health check exceeded timeout (200ms): waiting\n");
    }

    @Test
    void are_still_while_a_container_is_paused_and_after_its_end() throws Exception {
        start("true", OFTEN);
        awaitStatus("healthy");
        engine.containers().pause(container);
        int seen = actions().size();
        Thread.sleep(400);
        assertThat(actions().subList(seen, actions().size()))
                .noneMatch(a -> a.startsWith("exec_create"));
        engine.containers().unpause(container);
        awaitStatus("healthy");
        engine.containers().kill(container, mason.linux.Signal.KILL);
        TestEngine.end(container);
        assertThat(health().status()).isEqualTo("unhealthy");
        assertThat(actions().get(actions().size() - 1)).isIn("die", "exec_die");
    }

    @Test
    void that_find_no_change_write_nothing_to_the_disk() throws Exception {
        start("true", OFTEN);
        awaitStatus("healthy");
        Path record = ContainerDirectory.record(container.directory().path());
        Object file = Files.getAttribute(record, "unix:ino");
        HealthResult first = health().log().get(0);
        await(() -> health().log().size() > 2 && !health().log().contains(first));
        assertThat(Files.getAttribute(record, "unix:ino")).isEqualTo(file);
    }

    @Test
    void go_on_with_the_next_engine() throws Exception {
        start("test -e /well", OFTEN);
        awaitStatus("unhealthy");
        engine.containers().close();
        engine = new TestEngine(state);
        container = engine.containers().attend(broken -> {
        }).get(0);
        assertThat(health().status()).isEqualTo("unhealthy");
        execute("touch /well");
        awaitStatus("healthy");
    }

    @Test
    void of_a_program_that_is_not_there_fail_and_say_so() throws Exception {
        container = engine.started(
                "{'Healthcheck': {'Test': ['CMD', '/none'], " + OFTEN, "sleep", "100");
        awaitStatus("unhealthy");
        assertThat(health().log().get(0)).satisfies(r -> {
            assertThat(r.exitCode()).isEqualTo(-1);
            assertThat(r.output()).contains("/none", "ENOENT");
        });
    }
}
