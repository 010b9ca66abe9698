// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.cgroups.Limits;
import mason.linux.Pid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "controller pids"})
@LeakCheck
class ContainerStoreTest {

    private static final String ABANDONED = "ab".repeat(32);

    @TempDir
    private Path state;
    private final Hierarchies hierarchies = Hierarchies.detect();
    private ContainerStore store;

    @BeforeEach
    void open() {
        store = new ContainerStore(state.resolve("containers"), hierarchies);
    }

    @Nested
    class A_container_that_runs {

        @Test
        void is_listed_with_what_is_known_of_it() throws IOException {
            try (ContainerDirectory container = store.create()) {
                ContainerRecord record = new ContainerRecord(container.id(), "busybox",
                        List.of("echo", "\"a\"\n"), Instant.now(), new Pid(1));
                store.remember(container, record);
                assertThat(store.running()).containsExactly(record);
            }
            assertThat(store.running()).isEmpty();
        }

        @Test
        void leaves_no_directory_behind() throws IOException {
            Path upper;
            try (ContainerDirectory container = store.create()) {
                upper = container.upper();
                assertThat(upper).isDirectory();
            }
            assertThat(upper.getParent()).doesNotExist();
        }
    }

    @Nested
    class A_container_whose_engine_was_killed {

        @Test
        void is_swept_with_its_cgroup() throws IOException {
            Path left = Files.createDirectories(state.resolve("containers/" + ABANDONED));
            Cgroup.create(hierarchies, ABANDONED, Limits.none());
            assertThat(store.sweep()).containsExactly(new ContainerId(ABANDONED));
            assertThat(left).doesNotExist();
            assertThat(Cgroup.names(hierarchies)).doesNotContain(ABANDONED);
        }

        @Test
        void is_swept_once() throws IOException {
            Files.createDirectories(state.resolve("containers/" + ABANDONED));
            store.sweep();
            assertThat(store.sweep()).isEmpty();
        }
    }

    @Nested
    class What_is_not_ours {

        @Test
        void stays() throws IOException {
            Path foreign = Files.createDirectories(state.resolve("containers/keep-me"));
            store.sweep();
            assertThat(foreign).exists();
        }
    }
}
