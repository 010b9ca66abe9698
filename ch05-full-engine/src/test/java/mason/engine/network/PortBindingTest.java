// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mason.linux.Transport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PortBindingTest {

    @ParameterizedTest
    @CsvSource({"80, 80/tcp, 0.0.0.0, 0", "8080:80, 80/tcp, 0.0.0.0, 8080",
            "127.0.0.1:8080:80, 80/tcp, 127.0.0.1, 8080",
            "127.0.0.1::80, 80/tcp, 127.0.0.1, 0", ":80, 80/tcp, 0.0.0.0, 0",
            "::80, 80/tcp, 0.0.0.0, 0", "53:53/udp, 53/udp, 0.0.0.0, 53",
            "53:53/UDP, 53/udp, 0.0.0.0, 53", "8000-8010:80, 80/tcp, 0.0.0.0, 8000-8010",
            "0.0.0.0:1:65535/tcp, 65535/tcp, 0.0.0.0, 1"})
    void one_port_is_read_as_docker_reads_it(String text, String port, String address,
            String host) {
        assertThat(PortBinding.parse(text)).singleElement().satisfies(binding -> {
            assertThat(binding.port()).hasToString(port);
            assertThat(binding.hostAddress()).hasToString(address);
            assertThat(binding.host()).hasToString(host);
        });
    }

    @Test
    void ranges_are_paired() {
        assertThat(PortBinding.parse("10.0.0.1:8000-8002:80-82/udp"))
                .extracting(b -> b.hostAddress() + ":" + b.host() + ":" + b.port())
                .containsExactly("10.0.0.1:8000:80/udp", "10.0.0.1:8001:81/udp",
                        "10.0.0.1:8002:82/udp");
        assertThat(PortBinding.parse("80-81")).extracting(b -> b.host() + ":" + b.port())
                .containsExactly("0:80/tcp", "0:81/tcp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "8080:", "a", "80:a", "a:80", "1:2:3:4",
            "80/tcp/udp",
            "80/icmp", "0", "8080:0", "65536:80", "80:65536", "81-80", "8000-8001:80-83",
            "300.1.1.1:80:80", "localhost:80:80", "-1", "80-", " 80", "8080:80 ", "٨٠",
            "99999999999", "/tcp", "80:/tcp", "80/tcp:80"})
    void what_is_no_port_is_refused_with_what_it_is(String text) {
        assertThatThrownBy(() -> PortBinding.parse(text))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("[");
    }

    @Nested
    class What_there_is_not {

        @Test
        void an_address_of_IPv6() {
            assertThatThrownBy(() -> PortBinding.parse("[::1]:80:80")).hasMessage(
                    "ports can be published at IPv4 addresses only: [[::1]]");
        }

        @Test
        void the_protocol_SCTP() {
            assertThatThrownBy(() -> PortBinding.parse("80:80/sctp"))
                    .hasMessageContaining("SCTP");
        }
    }

    @Test
    void the_api_gives_its_parts_one_by_one() {
        ContainerPort port = ContainerPort.parse("80/tcp");
        assertThat(port).isEqualTo(new ContainerPort(80, Transport.TCP));
        assertThat(PortBinding.of(port, "", "")).isEqualTo(PortBinding.anywhere(port));
        assertThat(PortBinding.of(port, "127.0.0.1", "8000-8001"))
                .isEqualTo(PortBinding.parse("127.0.0.1:8000-8001:80").get(0));
        assertThatThrownBy(() -> PortBinding.of(port, "::", "80"))
                .hasMessageContaining("[::]");
    }
}
