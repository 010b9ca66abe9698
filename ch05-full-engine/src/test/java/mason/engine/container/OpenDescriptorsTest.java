// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mason.engine.config.ExecConfig;
import mason.engine.json.DockerJson;
import mason.linux.Pid;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What the processes of a container hold open, seen from outside: 0, 1 and 2. */
@Requires({"root", "kernel 5.11", "controller pids", "program busybox"})
@LeakCheck
final class OpenDescriptorsTest {

    private static final String PIPE = "/.*/(stdin|stdout|stderr)|pipe:\\[\\d+\\]";
    private static final String TERMINAL = "/dev/pts/\\d+|/\\d+";

    @TempDir
    private Path state;

    @ParameterizedTest
    @EnumSource
    void are_pipes_of_the_engine_and_no_input(EitherExecutor by) throws Exception {
        expectOnly(by, "{}", "{'AttachStdout': true}", "/dev/null|/null", PIPE);
    }

    @ParameterizedTest
    @EnumSource
    void are_pipes_of_the_engine_for_input_too(EitherExecutor by) throws Exception {
        expectOnly(by, "{'OpenStdin': true}",
                "{'AttachStdin': true, 'AttachStdout': true}", PIPE, PIPE);
    }

    @ParameterizedTest
    @EnumSource
    void are_a_terminal_of_the_container(EitherExecutor by) throws Exception {
        expectOnly(by, "{'Tty': true}", "{'Tty': true, 'AttachStdout': true}", TERMINAL,
                TERMINAL);
    }

    private void expectOnly(EitherExecutor by, String config, String exec, String input,
            String output) throws Exception {
        try (TestEngine engine = new TestEngine(state, by.executor())) {
            Container container = engine.started(config, "sleep", "100");
            expectOnly(container.run().orElseThrow().process().pid(), input, output);
            expectOnly(engine, container, exec, input, output);
        }
    }

    private static void expectOnly(TestEngine engine, Container container, String exec,
            String input, String output) throws Exception {
        Exec other = engine.containers().execs().create(container,
                DockerJson.read(exec.replace("{", "{'Cmd': ['sleep', '100'], "),
                        ExecConfig.class));
        engine.containers().execs().start(other, Optional.empty());
        expectOnly(other.process().orElseThrow(), input, output);
        engine.containers().remove(container, true);
        other.end().get(60, TimeUnit.SECONDS);
    }

    private static void expectOnly(Pid process, String input, String output)
            throws IOException {
        Map<String, String> open = open(process);
        assertThat(open).containsOnlyKeys("0", "1", "2");
        assertThat(open.get("0")).matches(input);
        assertThat(open.get("1")).matches(output);
        assertThat(open.get("2")).matches(output);
    }

    private static Map<String, String> open(Pid process) throws IOException {
        Map<String, String> open = new TreeMap<>();
        try (Stream<Path> all = Files.list(process.proc().resolve("fd"))) {
            for (Path one : all.toList()) {
                open.put(one.getFileName().toString(),
                        Files.readSymbolicLink(one).toString());
            }
        }
        return open;
    }
}
