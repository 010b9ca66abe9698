// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mason.network.Ipv4Address;
import mason.network.MacAddress;
import mason.network.ForwardingLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11", "program ip", "program busybox"})
@LeakCheck
final class NetworksTest {

    @TempDir
    private Path state;
    private ForwardingLease forwarding;
    private Networks networks;

    @BeforeEach
    void start() {
        forwarding = ForwardingLease.take();
        networks = new Networks(state);
    }

    @AfterEach
    void end() throws Exception {
        networks.sweep(container -> false);
        networks.remove();
        forwarding.close();
    }

    private static String container(int number) {
        return String.format("%064x", number);
    }

    private ShellContainer started(int number) throws IOException {
        return new ShellContainer(
                networks.plan(networks.connect(container(number), List.of(),
                        Optional.empty())));
    }

    @Test
    void there_are_three_networks_with_the_names_of_docker() throws IOException {
        assertThat(networks.list()).extracting(NetworkRecord::name)
                .containsExactly("bridge", "host", "none");
        assertThat(networks.list()).extracting(NetworkRecord::driver)
                .containsExactly("bridge", "host", "null");
        NetworkRecord bridge = networks.find("bridge");
        assertThat(networks.find(bridge.id().text().substring(0, 12))).isEqualTo(bridge);
        assertThat(new Networks(state).find("bridge")).isEqualTo(bridge);
        assertThatThrownBy(() -> networks.find("backend"))
                .isInstanceOf(UnknownNetworkException.class)
                .hasMessage("network backend not found");
    }

    @Nested
    class A_connected_container {

        @Test
        void has_the_address_and_the_hardware_address_of_its_endpoint() throws Exception {
            try (ShellContainer first = started(1)) {
                Endpoint endpoint = networks.endpoint(container(1)).orElseThrow();
                assertThat(first.ask("ip -o address show eth0"))
                        .contains(endpoint.address().toString());
                assertThat(first.ask("ip link show eth0"))
                        .contains(endpoint.mac().text(), "state UP");
                assertThat(first.ask("ip route"))
                        .contains("default via " + endpoint.gateway());
                assertThat(endpoint.mac())
                        .isEqualTo(MacAddress.of(endpoint.address().address()));
                assertThat(endpoint.mac().text()).startsWith("02:42:");
            }
        }

        @Test
        void reaches_the_host_and_its_neighbour() throws Exception {
            try (ShellContainer first = started(1); ShellContainer second = started(2)) {
                Ipv4Address neighbour = networks.endpoint(container(2)).orElseThrow()
                        .address().address();
                assertThat(first.ask("busybox ping -q -c 1 -W 3 " + neighbour))
                        .contains(" 0% packet loss");
                assertThat(first
                        .ask("busybox ping -q -c 1 -W 3 " + networks.bridge().gateway()))
                        .contains(" 0% packet loss");
                assertThat(second.ask("busybox ping -q -c 1 127.0.0.1"))
                        .contains(" 0% packet loss");
            }
        }

        @Test
        void keeps_its_address_as_long_as_its_network_is_there() throws Exception {
            Endpoint first;
            try (ShellContainer shell = started(1)) {
                first = networks.endpoint(container(1)).orElseThrow();
                networks.disconnect(container(1));
                assertThat(networks.endpoint(container(1))).isEmpty();
                assertThat(networks.connect(container(2), List.of(), Optional.empty())
                        .address())
                        .isNotEqualTo(first.address());
            }
            awaitEnd(first);
            assertThat(
                    networks.connect(container(3), List.of(), Optional.empty()).address())
                    .isEqualTo(first.address());
        }
    }

    private static void awaitEnd(Endpoint endpoint) throws InterruptedException {
        for (int i = 0; i < 500 && FreeBridge.exists(endpoint.plug()); i++) {
            Thread.sleep(10);
        }
    }

    @Nested
    class Another_mode {

        @Test
        void none_has_a_loopback_device_only() {
            try (ShellContainer none = new ShellContainer(
                    new NetworkMode.None().plan())) {
                assertThat(none.ask("ip -o link | wc -l")).isEqualTo("1");
                assertThat(none.ask("busybox ping -q -c 1 127.0.0.1"))
                        .contains(" 0% packet loss");
            }
        }

    }

    @Nested
    class Many_at_once {

        @Test
        void eight_threads_never_get_the_same_address() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Callable<Endpoint>> calls = new ArrayList<>();
            for (int i = 1; i <= 64; i++) {
                String container = container(i);
                Networks one = i % 2 == 0 ? networks : new Networks(state);
                calls.add(() -> one.connect(container, List.of(), Optional.empty()));
            }
            Set<Ipv4Address> addresses = new HashSet<>();
            for (var endpoint : threads.invokeAll(calls)) {
                addresses.add(endpoint.get().address().address());
            }
            threads.shutdown();
            assertThat(addresses).hasSize(64);
            assertThat(networks.endpoints()).hasSize(64);
        }
    }
}
