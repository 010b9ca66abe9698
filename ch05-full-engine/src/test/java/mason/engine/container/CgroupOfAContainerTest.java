// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.cgroups.Cgroup;
import mason.cgroups.CgroupParent;
import mason.cgroups.Controller;
import mason.cgroups.Hierarchies;
import mason.cgroups.Hierarchy;
import mason.linux.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "controller pids", "program busybox"})
@LeakCheck
class CgroupOfAContainerTest {

    private final String parent = "workshop-" + Nonce.text();
    private final Hierarchies hierarchies = Hierarchies.detect();

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
        for (Hierarchy hierarchy : hierarchies.all()) {
            Files.deleteIfExists(hierarchy.mount().resolve(parent + "/rooms"));
            Files.deleteIfExists(hierarchy.mount().resolve(parent));
        }
    }

    private Container started(String host) throws IOException {
        return engine.started("{'HostConfig': {" + host + "}}", "sleep", "600");
    }

    private Cgroup cgroup(Container container) {
        return Cgroup.existing(hierarchies, CgroupParent.parse("/" + parent + "/rooms"),
                container.id().text());
    }

    @Nested
    class A_parent_of_one_s_own {

        private static final String OPTION = "'CgroupParent': '/%s/rooms'";

        @Test
        void has_the_processes_of_the_container() throws Exception {
            Container container = started(String.format(OPTION, parent));
            assertThat(cgroup(container).pids()).contains(
                    container.record().status().process().orElseThrow().pid());
            engine.containers().kill(container, Signal.KILL);
            TestEngine.end(container);
            assertThat(cgroup(container).hierarchies()).isEmpty();
        }

        @Test
        void is_found_again_by_the_next_engine() throws Exception {
            Container before = started(String.format(OPTION, parent));
            engine.containers().close();
            engine = new TestEngine(state);
            Container container = engine.containers().find(before.id().text());
            engine.containers().pause(container);
            assertThat(cgroup(container).freezer().state())
                    .isEqualTo(mason.cgroups.FreezerState.FROZEN);
            engine.containers().unpause(container);
            assertThat(engine.containers().resources().usage(container).isMeasured())
                    .isTrue();
            engine.containers().kill(container, Signal.KILL);
            TestEngine.end(container);
            assertThat(cgroup(container).hierarchies()).isEmpty();
        }

        @Test
        void cannot_be_outside_of_the_hierarchy() {
            assertThatThrownBy(() -> engine.create(
                    "{'HostConfig': {'CgroupParent': '/../elsewhere'}}", "true"))
                    .hasMessageContaining("elsewhere");
        }
    }

    @Nested
    class The_cgroup_namespace {

        private String says(String mode) throws Exception {
            Container container = engine.started("{'HostConfig': {'CgroupnsMode': '"
                    + mode + "'}}", "sh", "-c",
                    "cat /proc/self/cgroup /sys/fs/cgroup/pids/cgroup.procs"
                            + " /sys/fs/cgroup/cgroup.procs 2>/dev/null;"
                            + " mkdir /sys/fs/cgroup/x /sys/fs/cgroup/pids/x 2>&1");
            TestEngine.end(container);
            return engine.output(container);
        }

        @Test
        void begins_with_the_container_s_own() throws Exception {
            assertThat(says("private")).contains(":/\n").doesNotContain("/mason/");
        }

        @Test
        void may_be_the_host_s() throws Exception {
            assertThat(says("host")).contains("/mason/").contains("Read-only");
        }

        @Test
        void is_no_other() {
            assertThatThrownBy(() -> says("shared"))
                    .hasMessage("invalid cgroup namespace mode: shared");
        }
    }

    @Nested
    class The_swappiness_of_memory {

        @Test
        @Requires({"cgroup v1", "controller memory"})
        void is_what_was_asked_for() throws Exception {
            Container container = started("'MemorySwappiness': 13");
            Path memory = hierarchies.of(Controller.MEMORY).mount();
            assertThat(memory.resolve("mason/" + container.id() + "/memory.swappiness"))
                    .hasContent("13");
        }

        @Test
        @Requires("cgroup v2")
        void cannot_be_had_in_version_2_which_is_said() throws Exception {
            Container container = started("'MemorySwappiness': 13");
            assertThat(engine.containers().resources()
                    .warnings(container.record().hostConfig())).isEqualTo(List.of());
            assertThat(container.record().hostConfig().resources().memorySwappiness())
                    .isEmpty();
        }
    }
}
