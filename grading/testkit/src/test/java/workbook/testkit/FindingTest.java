// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.testkit.Finding.expect;

import org.junit.jupiter.api.Test;

final class FindingTest {

    @Test
    void what_is_as_expected_passes() {
        expect("the name to be", "house").observe("house").because("it is ours");
        expect("the house to stand").observe("it stands", true).because("we live there");
    }

    @Test
    void what_is_not_as_expected_tells_its_parts() {
        assertThatThrownBy(
                () -> expect("the name to be", "house").observe("hut").because("why"))
                .isInstanceOfSatisfying(Finding.class, f -> {
                    assertThat(f.expected()).isEqualTo("the name to be [house]");
                    assertThat(f.observed()).isEqualTo("[hut]");
                    assertThat(f.why()).isEqualTo("why");
                });
    }

    @Test
    void a_nonce_is_within_its_bounds() {
        for (int i = 0; i < 1000; i++) {
            assertThat(Nonce.exitCode()).isBetween(1, 125);
            assertThat(Nonce.hostname()).matches("[a-z0-9]{8,40}");
        }
    }
}
