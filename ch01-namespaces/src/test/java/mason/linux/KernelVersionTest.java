// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class KernelVersionTest {

    @Test
    void what_a_distribution_adds_does_not_count() {
        assertThat(KernelVersion.of("6.1.0-56-amd64")).isEqualTo(new KernelVersion(6, 1));
        assertThat(KernelVersion.of("6.2-rc1")).isEqualTo(new KernelVersion(6, 2));
    }

    @Test
    void numbers_are_compared_as_numbers() {
        assertThat(KernelVersion.of("6.18.44").isAtLeast(6, 2)).isTrue();
        assertThat(KernelVersion.of("6.1.0").isAtLeast(6, 2)).isFalse();
        assertThat(KernelVersion.of("5.15.0").isAtLeast(6, 2)).isFalse();
        assertThat(KernelVersion.of("7.0.1").isAtLeast(6, 2)).isTrue();
    }
}
