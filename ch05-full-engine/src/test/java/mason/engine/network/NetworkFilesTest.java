// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import mason.network.Ipv4Address;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of a container that are about its network, beside those of dockerd 20.10. */
final class NetworkFilesTest {

    private static final Ipv4Address GATEWAY = Ipv4Address.parse("172.30.0.1");

    @Nested
    class Hosts {

        private final Hostname web = new Hostname("web", "");

        private HostsFile file(Hostname name, String... extra) {
            return new HostsFile(HostsFile.USUAL,
                    List.of(extra).stream().map(ExtraHost::parse).toList(),
                    Optional.of(GATEWAY), Optional.of(Ipv4Address.parse("172.30.0.2")),
                    name);
        }

        @Test
        void ends_with_the_container_itself() {
            assertThat(file(web).text()).isEqualTo("""
                    127.0.0.1\tlocalhost
                    ::1\tlocalhost ip6-localhost ip6-loopback
                    fe00::0\tip6-localnet
                    ff00::0\tip6-mcastprefix
                    ff02::1\tip6-allnodes
                    ff02::2\tip6-allrouters
                    172.30.0.2\tweb
                    """);
        }

        @Test
        void has_the_whole_name_before_the_short_one() {
            assertThat(file(new Hostname("web", "example.org")).text())
                    .endsWith("\n172.30.0.2\tweb.example.org web\n");
            assertThat(file(new Hostname("web.example.org", "")).text())
                    .endsWith("\n172.30.0.2\tweb.example.org web\n");
        }

        @Test
        void has_what_was_added() {
            assertThat(file(web, "db:10.0.0.9", "six:fd00::1", "seven=[fd00::2]",
                    "me:host-gateway").text()).endsWith("""
                            ip6-allrouters
                            10.0.0.9\tdb
                            fd00::1\tsix
                            fd00::2\tseven
                            172.30.0.1\tme
                            172.30.0.2\tweb
                            """);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "db", ":1.2.3.4", "db:", "db:x", "db:1.2.3",
                "d b:1.2.3.4", "db:fd00::g", "db:1.2.3.4\nevil"})
        void refuses_what_is_no_name_with_an_address(String text) {
            assertThatThrownBy(() -> ExtraHost.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("add-host: [");
        }

        @Test
        void of_the_host_is_the_hosts() {
            assertThat(HostsFile.ofHost("127.0.0.1 localhost", GATEWAY, web,
                    List.of(ExtraHost.parse("db:10.0.0.9"))).text())
                    .isEqualTo("127.0.0.1 localhost\n10.0.0.9\tdb\n");
        }

        @Test
        void without_a_network_has_no_address_of_its_own() {
            assertThat(HostsFile.isolated(web, List.of()).text())
                    .isEqualTo(HostsFile.USUAL);
            assertThatThrownBy(() -> HostsFile.isolated(web,
                    List.of(ExtraHost.parse("me:host-gateway"))).text())
                    .hasMessageContaining("[me:host-gateway]");
        }
    }

    @Test
    void the_name_of_the_machine_has_a_file() {
        assertThat(new Hostname("web", "example.org").file()).isEqualTo("web\n");
    }

    @Nested
    class Resolvers {

        private final ResolvConf host = ResolvConf.parse("""
                # made by hand
                domain old.example
                search a.example b.example
                nameserver 127.0.0.53
                nameserver 10.0.0.53
                nameserver   fe80::1%eth0
                options edns0 trust-ad
                """);

        @Test
        void of_the_host_are_kept_but_for_its_own() {
            assertThat(host.reachable().text()).isEqualTo("""
                    search a.example b.example
                    nameserver 10.0.0.53
                    options edns0 trust-ad
                    """);
        }

        @Test
        void that_are_all_the_hosts_own_give_way_to_public_ones() {
            assertThat(ResolvConf.parse("nameserver 127.0.0.1\nnameserver ::1")
                    .reachable().text())
                    .isEqualTo("nameserver 8.8.8.8\nnameserver 8.8.4.4\n");
            assertThat(ResolvConf.parse("").reachable().nameservers())
                    .isEqualTo(ResolvConf.PUBLIC);
        }

        @Test
        void that_were_asked_for_replace_them() {
            assertThat(host.with(List.of("1.1.1.1"), List.of("."), List.of("ndots:2"))
                    .text()).isEqualTo("nameserver 1.1.1.1\noptions ndots:2\n");
            assertThat(host.with(List.of(), List.of("c.example"), List.of()).reachable()
                    .text()).startsWith("search c.example\nnameserver 10.0.0.53\n");
        }
    }
}
