// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus;
import mason.linux.Signal;
import mason.namespaces.NamespaceContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@LeakCheck
class UnifiedHierarchyTest {

    @Nested
    class Preparing {

        @TempDir
        private Path root;

        private Path atTop;
        private Path below;

        @BeforeEach
        void a_directory_that_looks_like_v2() throws IOException {
            Files.createDirectory(root.resolve("mason"));
            atTop = Files.createFile(root.resolve("cgroup.subtree_control"));
            below = Files.createFile(root.resolve("mason/cgroup.subtree_control"));
        }

        @Test
        void hands_our_controllers_on_from_directory_to_directory() {
            v2("cpu", "io", "memory", "pids").prepare(root.resolve("mason"));
            assertThat(atTop).hasContent("+memory +cpu +pids +io");
            assertThat(below).hasContent("+memory +cpu +pids +io");
        }

        @Test
        void asks_for_nothing_the_kernel_does_not_offer() {
            v2("cpu").prepare(root.resolve("mason"));
            assertThat(below).hasContent("+cpu");
        }

        @Test
        void leaves_alone_what_is_handed_on_already() throws IOException {
            Files.writeString(atTop, "cpu io memory pids\n");
            v2("cpu", "io", "memory", "pids").prepare(root.resolve("mason"));
            assertThat(atTop).hasContent("cpu io memory pids");
        }

        private UnifiedHierarchy v2(String... controllers) {
            return new UnifiedHierarchy(root, Path.of("/"), Set.of(controllers), false);
        }
    }

    /** Of a hybrid host too, where it has none of our controllers. */
    @Nested
    @Requires("root")
    class The_real_one {

        private final Hierarchies v2 = new Hierarchies(Hierarchies.detect().all().stream()
                .filter(UnifiedHierarchy.class::isInstance).toList());
        private final String name = Nonce.hostname();

        @BeforeEach
        void is_there() {
            assumeFalse(v2.all().isEmpty(), "no cgroup2 is mounted on this host");
        }

        @Test
        void takes_the_whole_process_in_and_lets_it_end() throws IOException {
            try (Cgroup cgroup = Cgroup.create(v2, name, Limits.none())) {
                Task child = start(cgroup, "sleep", "60");
                assertThat(Files.readString(child.pid().proc().resolve("cgroup")))
                        .contains("0::/mason/" + name + "\n");
                child.pid().signal(Signal.KILL);
                assertThat(child.await()).isEqualTo(new ExitStatus.Killed(9));
            }
            assertThat(CgroupNames.all(v2)).doesNotContain(name);
        }

        @Test
        void ends_everybody_who_is_in_it() {
            Cgroup cgroup = Cgroup.create(v2, name, Limits.none());
            Task child = start(cgroup, "sh", "-c", "sleep 60 & sleep 60");
            assertThat(Retry.until(() -> cgroup.pids().size() == 3)).isTrue();
            cgroup.close();
            assertThat(child.await()).isEqualTo(new ExitStatus.Killed(9));
        }

        private Task start(Cgroup cgroup, String... argv) {
            NamespaceContainer walled = new NamespaceContainer(name, Command.of(argv));
            return JvmExecutor.start(cgroup.plan().and(walled.plan()),
                    Stdio.inherited());
        }
    }
}
