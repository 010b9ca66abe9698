// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.cgroups.Limits;
import mason.linux.Pid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static ContainerRecord record(ContainerDirectory container) {
        return ContainerRecord.created(container.id(), "busybox",
                List.of("echo", "\"a\"\n"));
    }

    private static ProcessIdentity own() throws IOException {
        return ProcessIdentity.of(Pid.own()).orElseThrow();
    }

    @Nested
    class A_container_that_runs {

        @Test
        void is_listed_with_what_is_known_of_it() throws IOException {
            try (ContainerDirectory container = store.create()) {
                ContainerRecord created = record(container);
                store.save(container, created);
                assertThat(store.list()).containsExactly(created);
                ContainerRecord running = created
                        .with(created.status().running(own(), Instant.now()));
                store.save(container, running);
                assertThat(store.list()).containsExactly(running);
            }
            assertThat(store.list()).isEmpty();
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

        /** Of one JVM, too: the lock is not the JVM's but the open file's. */
        @Test
        void is_not_swept_by_another_engine_of_this_jvm() throws IOException {
            ContainerStore other =
                    new ContainerStore(state.resolve("containers"), hierarchies);
            try (ContainerDirectory container = store.create()) {
                assertThat(other.sweep()).isEmpty();
                assertThat(store.sweep()).isEmpty();
                assertThat(container.upper()).exists();
            }
        }

        @Test
        void has_ended_when_its_process_has_and_listing_it_changes_nothing()
                throws IOException {
            ProcessIdentity ended = new ProcessIdentity(Pid.own(), 1, own().boot());
            try (ContainerDirectory container = store.create()) {
                ContainerRecord running = record(container)
                        .with(ContainerStatus.CREATED.running(ended, Instant.now()));
                store.save(container, running);
                String before = Files.readString(container.record());
                ContainerStatus seen = store.list().get(0).status();
                assertThat(seen.state()).isEqualTo(ContainerState.EXITED);
                assertThat(seen.exitCode()).isEqualTo(ContainerStatus.UNKNOWN_EXIT_CODE);
                assertThat(container.record()).hasContent(before);
            }
        }
    }

    @Nested
    class A_record_that_is_broken {

        @ParameterizedTest
        @ValueSource(strings = {"", "{", "[]", "{\"id\": \"x\"}", "null"})
        void makes_its_container_dead_and_hides_no_other(String contents)
                throws IOException {
            try (ContainerDirectory sound = store.create();
                    ContainerDirectory broken = store.create()) {
                store.save(sound, record(sound));
                Files.writeString(broken.record(), contents);
                assertThat(store.list()).extracting(r -> r.status().state())
                        .containsExactlyInAnyOrder(ContainerState.CREATED,
                                ContainerState.DEAD);
            }
        }
    }

    @Nested
    class Many_at_once {

        /** Each removes a directory of its own while the others look and sweep. */
        @Test
        void make_list_sweep_and_remove_without_harm() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Future<?>> all = IntStream.range(0, 8)
                        .<Future<?>>mapToObj(n -> threads.submit(() -> live()))
                        .toList();
                for (Future<?> each : all) {
                    each.get();
                }
            } finally {
                threads.shutdown();
            }
            assertThat(store.list()).isEmpty();
        }

        private Void live() throws IOException {
            for (int round = 0; round < 10; round++) {
                try (ContainerDirectory container = store.create()) {
                    store.save(container, record(container));
                    for (int file = 0; file < 50; file++) {
                        Files.createFile(container.upper().resolve("" + file));
                    }
                    assertThat(store.list()).extracting(ContainerRecord::id)
                            .contains(container.id());
                    assertThat(store.sweep()).isEmpty();
                }
            }
            return null;
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
