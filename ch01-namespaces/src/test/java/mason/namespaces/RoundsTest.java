// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** The short version of {@code bin/walls-rounds}. */
@Requires({"root", "kernel 5.11", "quick machine"})
@LeakCheck
final class RoundsTest {

    @Test
    void ten_rounds_leave_no_mount_link_or_descriptor_behind() throws IOException {
        Rounds.of(2);
        KernelObjectCounts before = KernelObjectCounts.now();
        Rounds.of(10);
        KernelObjectCounts after = KernelObjectCounts.now();
        assertThat(after.mounts()).isEqualTo(before.mounts());
        assertThat(after.links()).isEqualTo(before.links());
        assertThat(after.descriptors()).isEqualTo(before.descriptors());
        assertThat(ProcessHandle.current().children()).isEmpty();
    }
}
