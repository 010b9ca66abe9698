// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mason.network.Cidr;
import mason.network.Ipv4Address;
import mason.network.MacAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FreeBridgeTest {

    /** A default route, Docker's bridge, a subnet of 172.30.0.0/16, all of 10.0.0.0/8. */
    private static final List<String> ROUTES = List.of(
            "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\t",
            "eth0\t00000000\t0100000A\t0003\t0\t0\t0\t00000000\t0\t0\t0   ",
            "docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0   ",
            "wg0\t00801EAC\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0   ",
            "tun0\t0000000A\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0   ");

    @Test
    void the_first_subnet_that_overlaps_with_no_route_is_taken() {
        assertThat(ByteOrder.nativeOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
        RoutingTable routes = RoutingTable.parse(ROUTES);
        assertThat(routes.routes()).extracting(r -> r.device() + " " + r.network())
                .containsExactly("eth0 0.0.0.0/0", "docker0 172.17.0.0/16",
                        "wg0 172.30.128.0/24", "tun0 10.0.0.0/8");
        assertThat(FreeBridge.subnet(routes)).hasToString("172.31.0.0/16");
        assertThat(FreeBridge.subnet(routes.without("wg0")))
                .hasToString("172.30.0.0/16");
    }

    @ParameterizedTest
    @CsvSource({"10.9.0.0/16, false", "172.30.0.0/16, false", "172.30.0.0/20, true",
            "172.0.0.0/8, false", "192.168.0.0/20, true"})
    void a_part_of_a_route_and_more_than_a_route_overlap(String subnet, boolean free) {
        assertThat(RoutingTable.parse(ROUTES).leaves(Cidr.parse(subnet))).isEqualTo(free);
    }

    @Test
    void no_two_candidates_overlap() {
        List<Cidr> all = FreeBridge.candidates();
        assertThat(all).hasSize(30).allSatisfy(one -> assertThat(all)
                .filteredOn(other -> one.contains(other.address())).hasSize(1));
    }

    @Test
    void a_pool_gives_its_lowest_address_until_it_has_none() {
        AddressPool pool = new AddressPool(Cidr.parse("172.30.0.0/29"));
        Set<Ipv4Address> taken = new HashSet<>();
        for (int i = 2; i <= 6; i++) {
            Cidr next = pool.free(taken).orElseThrow();
            assertThat(next).hasToString("172.30.0." + i + "/29");
            taken.add(next.address());
        }
        assertThat(pool.free(taken)).isEmpty();
        taken.remove(Ipv4Address.parse("172.30.0.4"));
        assertThat(pool.free(taken)).get().hasToString("172.30.0.4/29");
    }

    @Test
    void a_mac_address_is_made_of_the_ip_address() {
        assertThat(MacAddress.of(Ipv4Address.parse("172.30.0.2")))
                .hasToString("02:42:ac:1e:00:02");
    }
}
