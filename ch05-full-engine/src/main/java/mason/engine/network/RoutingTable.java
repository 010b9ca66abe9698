// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.network.Cidr;
import mason.network.Ipv4Address;

/**
 * Where a network namespace sends packets, of its main table: {@code /proc/net/route},
 * proc(5).
 */
record RoutingTable(List<Destination> routes) {

    private static final Path FILE = Path.of("/proc/thread-self/net/route");
    private static final int DEVICE = 0;
    private static final int DESTINATION = 1;
    private static final int MASK = 7;

    /** A network and the device it is reached by. */
    record Destination(String device, Cidr network) {
    }

    static RoutingTable current() throws IOException {
        return parse(Files.readAllLines(FILE));
    }

    /** @param lines the first one names the columns */
    static RoutingTable parse(List<String> lines) {
        return new RoutingTable(lines.stream().skip(1).map(l -> l.strip().split("\\s+"))
                .map(RoutingTable::destination).toList());
    }

    private static Destination destination(String... columns) {
        return new Destination(columns[DEVICE], new Cidr(address(columns[DESTINATION]),
                Integer.bitCount(address(columns[MASK]).bits())));
    }

    /** The kernel prints the number that the four bytes are on this machine. */
    private static Ipv4Address address(String hex) {
        int bits = Integer.parseUnsignedInt(hex, 16);
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        return new Ipv4Address(little ? Integer.reverseBytes(bits) : bits);
    }

    /** Whether no route leads into the subnet, or to more than it, but everywhere. */
    boolean leaves(Cidr subnet) {
        return routes.stream().map(Destination::network)
                .filter(network -> network.prefix() > 0)
                .noneMatch(network -> network.contains(subnet.address())
                        || subnet.contains(network.address()));
    }

    /** The same without the routes of a device. */
    RoutingTable without(String device) {
        return new RoutingTable(
                routes.stream().filter(r -> !r.device().equals(device)).toList());
    }
}
