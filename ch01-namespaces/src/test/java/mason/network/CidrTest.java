// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CidrTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "10.1.2.3/24", "255.255.255.255/32"})
    void prints_as_it_was_read(String text) {
        assertThat(Cidr.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "10.1.2.3", "10.1.2.3/", "10.1.2.3/33",
            "10.1.2.3/024",
            "10.1.2.3/-1", "10.1.2/24", "10.1.2.3.4/24", "256.1.1.1/8", "10.01.2.3/24",
            "10.1.2.3/24/8", " 10.1.2.3/24", "10.1.2.3/24 ", "::1/128", "1٢.1.1.1/8"})
    void refuses_what_is_no_address_with_a_prefix(String text) {
        assertThatThrownBy(() -> Cidr.parse(text))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("[");
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3/24, 255.255.255.0, 10.1.2.0", "10.1.31.3/20, 255.255.240.0,"
            + " 10.1.16.0", "10.1.2.3/0, 0.0.0.0, 0.0.0.0",
            "10.1.2.3/32, 255.255.255.255, 10.1.2.3",
            "200.1.2.3/1, 128.0.0.0, 128.0.0.0"})
    void has_a_mask_and_a_network(String text, String mask, String network) {
        assertThat(Cidr.parse(text).mask()).hasToString(mask);
        assertThat(Cidr.parse(text).network()).hasToString(network);
    }

    @Test
    void numbers_its_machines() {
        Cidr net = Cidr.parse("10.1.2.0/24");
        assertThat(net.host(1)).hasToString("10.1.2.1/24");
        assertThat(net.host(254)).hasToString("10.1.2.254/24");
        assertThat(Cidr.parse("10.0.0.0/8").host(65536)).hasToString("10.1.0.0/8");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 255, 256})
    void has_no_machine_at_its_first_and_last_address_and_beyond(int number) {
        assertThatThrownBy(() -> Cidr.parse("10.1.2.0/24").host(number))
                .hasMessageContaining("[" + number + "]");
    }

    @Test
    void knows_whom_it_contains() {
        Cidr net = Cidr.parse("10.1.2.3/20");
        assertThat(net.contains(Ipv4Address.parse("10.1.15.255"))).isTrue();
        assertThat(net.contains(Ipv4Address.parse("10.1.16.0"))).isFalse();
    }
}
