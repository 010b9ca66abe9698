// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mason.engine.config.ExecConfig;
import mason.engine.json.DockerJson;
import mason.linux.KernelException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "controller pids", "program busybox"})
@LeakCheck
@ParameterizedClass
@EnumSource
class ExecTest {

    @Parameter
    private EitherExecutor by;
    @TempDir
    private Path state;
    private TestEngine engine;
    private Container container;

    @BeforeEach
    void start() throws Exception {
        engine = new TestEngine(state, by.executor());
        container = engine.started("{'Hostname': 'house', 'Env': ['A=b']}", "sleep",
                "100");
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private String said(String config) throws Exception {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        Exec exec = exec(config);
        engine.containers().execs().start(exec,
                Optional.of((stream, bytes, count) -> seen.write(bytes, 0, count)));
        exec.end().get(20, TimeUnit.SECONDS);
        return seen.toString();
    }

    private Exec exec(String config) throws Exception {
        return engine.containers().execs().create(container,
                DockerJson.read(config, ExecConfig.class));
    }

    @Test
    void sees_the_container_and_has_its_environment() throws Exception {
        assertThat(said("{'Cmd': ['sh', '-c',"
                + " 'hostname; echo $A $B; pwd; cat /proc/1/cmdline'], 'Env': ['B=c'],"
                + " 'WorkingDir': '/bin'}")).contains("house", "b c", "/bin", "sleep");
    }

    @Test
    void is_in_the_cgroups_of_process_1() throws Exception {
        assertThat(said("{'Cmd': ['sh', '-c',"
                + " 'cmp /proc/1/cgroup /proc/self/cgroup && echo same']}"))
                .isEqualTo("same\n");
    }

    @Test
    void has_no_more_privileges_than_process_1() throws Exception {
        String script = "for p in 1 self; do"
                + " grep -E \\\"^(Cap|Seccomp:|NoNewPrivs)\\\" /proc/$p/status |"
                + " md5sum; done";
        String[] sums = said("{'Cmd': ['sh', '-c', \"" + script + "\"]}").split("\n");
        assertThat(sums).hasSize(2);
        assertThat(sums[0]).isEqualTo(sums[1]);
    }

    @Test
    void reads_what_is_typed_to_its_end_and_has_a_code_of_its_own() throws Exception {
        Exec exec = exec("{'Cmd': ['sh', '-c', 'cat; exit 9'], 'AttachStdin': true}");
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        engine.containers().execs().start(exec,
                Optional.of((stream, bytes, count) -> seen.write(bytes, 0, count)));
        exec.type(new ByteArrayInputStream("words\n".getBytes()));
        assertThat(exec.end().get(20, TimeUnit.SECONDS).code()).isEqualTo(9);
        assertThat(seen).hasToString("words\n");
    }

    @Test
    void has_a_terminal_of_the_container_if_asked() throws Exception {
        assertThat(said("{'Cmd': ['tty'], 'Tty': true}")).contains("/dev/pts/");
    }

    @Test
    void of_a_missing_program_is_refused_and_leaves_nothing() throws Exception {
        Exec exec = exec("{'Cmd': ['/none']}");
        assertThatThrownBy(
                () -> engine.containers().execs().start(exec, Optional.empty()))
                .isInstanceOf(KernelException.class).hasMessageContaining("ENOENT");
        assertThat(container.directory().path())
                .isDirectoryNotContaining("glob:**exec-*");
    }

    @Test
    void is_refused_in_a_container_that_does_not_run() throws Exception {
        engine.containers().stop(container, Optional.of(mason.linux.Signal.KILL),
                Optional.empty());
        assertThatThrownBy(() -> exec("{'Cmd': ['true']}"))
                .isInstanceOf(ConflictException.class);
    }
}
