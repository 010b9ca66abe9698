// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mason.linux.Transport;

/** A port of a container, as {@code 80/tcp}. */
public record ContainerPort(int number, Transport transport) {

    public ContainerPort {
        if (number < 1 || number > PortRange.LAST) {
            throw new IllegalArgumentException("invalid containerPort: [" + number + "]");
        }
    }

    /** @param text one port, {@code 80} or {@code 80/udp} */
    public static ContainerPort parse(String text) {
        List<ContainerPort> ports = parseRange(text);
        if (ports.size() != 1) {
            throw new IllegalArgumentException("not one port: [" + text + "]");
        }
        return ports.get(0);
    }

    /** @param text one port or several, as {@code --expose} takes them: 80-85/tcp */
    public static List<ContainerPort> parseRange(String text) {
        String[] halves = text.split("/", 2);
        Transport transport = transport(halves.length == 2 ? halves[1] : "tcp");
        PortRange range = PortRange.parse(halves[0], "containerPort");
        return IntStream.rangeClosed(range.first(), range.last())
                .mapToObj(number -> new ContainerPort(number, transport)).toList();
    }

    private static Transport transport(String name) {
        if (name.equalsIgnoreCase("sctp")) {
            throw new IllegalArgumentException(
                    "ports of SCTP can't be published here, only of TCP and UDP: [sctp]");
        }
        return Arrays.stream(Transport.values())
                .filter(t -> t.toString().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "invalid proto: [" + name + "]"));
    }

    @Override
    public String toString() {
        return number + "/" + transport;
    }
}
