// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mason.engine.state.StateLock;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NetworkDevice;
import mason.network.Bridge;
import mason.network.Cidr;

/** Finds a name and a subnet for a new bridge that nothing on this host uses yet. */
final class FreeBridge {

    /** Of all engines on this machine. */
    private static final Path CHOOSING = Path.of("/run/mason/networks");

    private FreeBridge() {
    }

    /** Makes the bridge, so that the next who chooses finds it. */
    static DefaultBridge make() throws IOException {
        try (StateLock choosing = StateLock.in(CHOOSING)) {
            DefaultBridge free = new DefaultBridge(device(),
                    subnet(RoutingTable.current()));
            new Bridge(free.device()).apply();
            return free;
        }
    }

    private static NetworkDevice device() {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> new NetworkDevice("mason" + i))
                .filter(device -> !exists(device)).findFirst().orElseThrow();
    }

    static boolean exists(NetworkDevice device) {
        try {
            return device.index() > 0;
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENODEV)) {
                return false;
            }
            throw e;
        }
    }

    static Cidr subnet(RoutingTable routes) {
        return candidates().stream().filter(routes::leaves).findFirst()
                .orElseThrow(() -> new IllegalStateException("every subnet for the bridge"
                        + " overlaps with a route of this host: " + candidates()));
    }

    /** Those of Docker, beginning with what its own bridges take last. */
    static List<Cidr> candidates() {
        Stream<String> large =
                IntStream.of(30, 31, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20,
                        19, 18).mapToObj(i -> "172." + i + ".0.0/16");
        Stream<String> small = IntStream.rangeClosed(1, 16)
                .mapToObj(i -> "192.168." + (256 - 16 * i) + ".0/20");
        return Stream.concat(large, small).map(Cidr::parse).toList();
    }

    /** Whether an address of the subnet would now lead elsewhere than to the bridge. */
    static boolean isTaken(DefaultBridge bridge) throws IOException {
        return !RoutingTable.current().without(bridge.device().name())
                .leaves(bridge.subnet());
    }
}
