// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NeedTest {

    @Test
    void a_kernel_is_compared_by_numbers() {
        assertThat(Need.compare("5.10.0-28-amd64", "5.12")).isNegative();
        assertThat(Need.compare("5.12.1", "5.12")).isZero();
        assertThat(Need.compare("6.1.0", "5.12")).isPositive();
    }

    @Test
    void a_controller_may_be_of_the_first_version() throws IOException {
        CgroupControllers found = CgroupControllers.of(List.of(
                "cgroup /sys/fs/cgroup/blkio cgroup rw,relatime,blkio 0 0",
                "cgroup /sys/fs/cgroup/memory cgroup rw,relatime,memory 0 0",
                "cgroup2 /sys/fs/cgroup/unified cgroup2 rw,relatime 0 0",
                "tmpfs /tmp tmpfs rw 0 0"));
        assertThat(found.names()).contains("io", "memory");
        assertThat(found.unified()).isFalse();
    }

    @Test
    void a_pure_host_is_told_from_a_hybrid_one() throws IOException {
        assertThat(CgroupControllers
                .of(List.of("cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid 0 0")).unified())
                .isTrue();
    }

    @Test
    void a_word_that_is_no_need_is_refused() {
        assertThatThrownBy(() -> new Need("rooot"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[rooot]");
        assertThatThrownBy(() -> new Need("kernel"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_missing_is_said_in_a_sentence() {
        assertThat(new Need("kernel 2.6").missing()).isEmpty();
        assertThat(new Need("kernel 99.0").missing().orElseThrow())
                .startsWith("Linux 99.0 or newer is needed, this is ");
        assertThat(new Need("program no-such-tool").missing()).contains(
                "The program no-such-tool is needed and isn't installed.");
    }
}
