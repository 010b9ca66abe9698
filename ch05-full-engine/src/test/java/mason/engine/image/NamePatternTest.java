// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class NamePatternTest {

    @ParameterizedTest
    @CsvSource({"busybox, busybox:1, true", "busy*, busybox:1, true",
            "b?sybox:*, busybox:1, true", "*, owner/busybox:1, false",
            "*/*, owner/busybox:1, true", "[a-c]usybox, busybox:1, true",
            "[^a-c]usybox, busybox:1, false", "busy.ox, busybox:1, false",
            "busy\\box, busybox:1, true", "bus, busybox:1, false"})
    void fits_as_with_path_match_of_go(String pattern, String name, boolean fits) {
        assertThat(NamePattern.parse(pattern).fits(ImageReference.parse(name)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "a[", "[]", "a\\", "[z-a]"})
    void that_is_none_is_refused(String pattern) {
        assertThatThrownBy(() -> NamePattern.parse(pattern))
                .isInstanceOf(InvalidReferenceException.class);
    }

    @Test
    void takes_no_more_time_with_each_star() {
        assertThat(NamePattern.parse("a*".repeat(100) + "b")
                .fits(ImageReference.parse("a".repeat(200)))).isFalse();
    }
}
