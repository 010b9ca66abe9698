// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@LeakCheck
final class CgroupParentTest {

    @ParameterizedTest
    @CsvSource({"'', mason", "/, ''", "/a/b, a/b", "a.slice, a.slice", "//a, a"})
    void is_written_with_a_slash_in_front_or_without(String text, String path) {
        assertThat(CgroupParent.parse(text).path()).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/../..", "/../a", "a/./b", "a/.."})
    void is_never_above_the_root(String text) {
        assertThatThrownBy(() -> CgroupParent.parse(text))
                .hasMessageContaining("not a cgroup of a hierarchy: [");
    }

    @Nested
    @Requires({"root", "controller cpu", "controller pids"})
    class With_limits_of_its_own {

        private final Hierarchies host = Hierarchies.detect();
        private final String top = "mason-" + Nonce.text(8);
        private final CgroupParent parent = CgroupParent.parse("/" + top + "/below");
        private final String name = Nonce.hostname();

        @Test
        void has_the_container_s_cgroup_in_it_and_stays() {
            Cgroup cgroup = Cgroup.create(host, parent, name,
                    Limits.none().with(PidsMax.of(7)));
            Path directory = cgroup.directory(Controller.PIDS).orElseThrow();
            assertThat(directory.toString()).endsWith("/" + top + "/below/" + name);
            CgroupCommand.start(cgroup, "true").await();
            Cgroup.existing(host, parent, name).close();
            assertThat(directory).doesNotExist();
            assertThat(directory.getParent()).exists();
        }

        /** Quota and period have to be written in one order or in the other. */
        @Test
        void bounds_the_processor_time_of_all_in_it() {
            try (Cgroup cgroup = Cgroup.create(host, parent, name, Limits.none())) {
                Cgroup all = Cgroup.existing(host, CgroupParent.parse(top), "below");
                all.limit(Limits.none().with(CpuMax.parse("0.5")));
                for (String processors : List.of("0.1", "0.4", "0.2")) {
                    cgroup.limit(Limits.none().with(CpuMax.parse(processors)));
                }
                CpuMax tenMilliseconds = new CpuMax(
                        CpuMax.parse("0.04").quota(), Duration.ofMillis(10));
                cgroup.limit(Limits.none().with(tenMilliseconds));
                cgroup.limit(Limits.none().with(CpuMax.parse("0.4")));
                for (Setting s : cgroup.part(Controller.CPU).known(CpuMax.parse("0.4"))) {
                    assertThat(cgroup.part(Controller.CPU).file(s.file()).text())
                            .isEqualTo(s.text());
                }
            }
        }

        @AfterEach
        void remove() throws IOException {
            for (Hierarchy hierarchy : host.all()) {
                Files.deleteIfExists(hierarchy.directory(parent));
                Files.deleteIfExists(hierarchy.mount().resolve(top));
            }
        }
    }
}
