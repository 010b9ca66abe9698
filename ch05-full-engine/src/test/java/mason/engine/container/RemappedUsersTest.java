// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Containers whose root is an ordinary user of the host. */
@Requires({"root", "kernel 5.19"})
@LeakCheck
class RemappedUsersTest {

    private static final int FIRST = 100_000;
    private static final String LOOK = "id -u; echo x > /new; stat -c %n:%u:%g /new"
            + " /bin/busybox /etc /dev /dev/null /tmp; cat /proc/1/oom_score_adj;"
            + " grep -q 100000 /proc/1/uid_map && echo mapped; echo again > /dev/stdout;"
            + " chown 5:6 /new; mkdir /made";

    @TempDir
    private Path directory;
    private TestEngine engine;

    @AfterEach
    void end() throws Exception {
        engine.close();
    }

    private void begin(EitherExecutor by) {
        engine = new TestEngine(directory.resolve("state"), by.executor());
        engine.containers().resources().users().become(FIRST, 65536);
    }

    private static Object owner(Path file) throws Exception {
        return Files.getAttribute(file, "unix:uid");
    }

    @ParameterizedTest
    @EnumSource
    void have_root_inside_and_a_user_outside(EitherExecutor by) throws Exception {
        begin(by);
        Container container = engine.started(
                "{\"HostConfig\":{\"OomScoreAdj\":100,\"Tmpfs\":{\"/tmp\":\"uid=7\"}}}",
                "sh", "-c", LOOK);
        TestEngine.end(container);
        assertThat(engine.output(container).lines()).containsExactly("0", "/new:0:0",
                "/bin/busybox:0:0", "/etc:0:0", "/dev:0:0", "/dev/null:0:0", "/tmp:7:0",
                "100", "mapped", "again");
        Path upper = container.directory().upper();
        assertThat(owner(upper.resolve("new"))).isEqualTo(FIRST + 5);
        assertThat(owner(upper.resolve("made"))).isEqualTo(FIRST);
        assertThat(owner(upper)).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @EnumSource
    void have_execs_that_are_as_they_are(EitherExecutor by) throws Exception {
        begin(by);
        Container container = engine.started("{}", "sleep", "100");
        assertThat(engine.said(container, "id -u; cat /proc/self/uid_map | tr -s ' ';"
                + " for p in 1 self; do grep CapEff /proc/$p/status; done | uniq | wc -l;"
                + " echo again > /dev/stdout; cat /proc/1/comm; touch /by-exec;"
                + " hostname x 2>/dev/null || echo refused"))
                .isEqualTo("0\n 0 100000 65536\n1\nagain\nsleep\nrefused\n");
        assertThat(owner(container.directory().upper().resolve("by-exec")))
                .isEqualTo(FIRST);
    }

    @Test
    void leave_the_layers_of_the_image_as_they_are() throws Exception {
        begin(EitherExecutor.CLONE);
        Container mapped = engine.started("{}", "sh", "-c", "stat -c %u /bin/busybox");
        Container host = engine.started("{\"HostConfig\":{\"UsernsMode\":\"host\"}}",
                "sh", "-c", "stat -c %u /bin/busybox; cat /proc/self/uid_map");
        TestEngine.end(mapped);
        TestEngine.end(host);
        assertThat(engine.output(mapped)).isEqualTo("0\n");
        assertThat(engine.output(host)).startsWith("0\n").contains("4294967295");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"Privileged\":true|privileged mode is incompatible with user namespaces."
                    + "  You must run the container in the host namespace when running"
                    + " privileged mode",
            "\"NetworkMode\":\"host\"|cannot share the host's network namespace when user"
                    + " namespaces are enabled",
            "\"PidMode\":\"host\"|cannot share the host PID namespace when user"
                    + " namespaces are enabled"})
    void refuse_what_only_root_of_the_host_may_have(String asked, String why) {
        begin(EitherExecutor.CLONE);
        assertThatThrownBy(
                () -> engine.create("{\"HostConfig\":{" + asked + "}}", "true"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(why);
    }

    @Test
    void keep_their_users_when_the_engine_maps_none_any_more() throws Exception {
        begin(EitherExecutor.CLONE);
        Container made = engine.create("{}", "cat", "/proc/self/uid_map");
        engine.containers().close();
        engine = new TestEngine(directory.resolve("state"),
                EitherExecutor.CLONE.executor());
        Container found = engine.containers().find(made.id().text());
        engine.containers().start(found);
        TestEngine.end(found);
        assertThat(engine.output(found)).contains("100000");
    }
}
