// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

    @ParameterizedTest
    @CsvSource({"64m, 67108864", "1g, 1073741824", "512k, 524288", "1048576b, 1048576",
            "4096, 4096", "1.5g, 1610612736", "64M, 67108864", "64mb, 67108864",
            "64MiB, 67108864", "2t, 2199023255552", "0, 0"})
    void reads_what_docker_reads(String text, long count) {
        assertThat(Bytes.parse(text)).isEqualTo(new Bytes(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "64x", "-1", "64 m", "1e9", "0x10", "64mm"})
    void refuses_what_is_no_amount_and_shows_it_in_brackets(String text) {
        assertThatThrownBy(() -> Bytes.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[" + text + "]");
    }

    @Test
    void refuses_more_than_fits_into_a_number() {
        assertThatThrownBy(() -> Bytes.parse("9000p")).hasMessageContaining("[9000p]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"64m", "1g", "512k", "1000b", "0b", "3p"})
    void prints_what_it_would_read(String text) {
        assertThat(Bytes.parse(text)).hasToString(text);
    }
}
