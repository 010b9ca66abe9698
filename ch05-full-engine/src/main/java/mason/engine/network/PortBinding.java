// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mason.network.Ipv4Address;
import mason.network.PublishedPort;

/**
 * That a port of a container is to be published: {@code docker run --publish}.
 *
 * @param hostAddress {@link PublishedPort#ANY} for every address of the host
 * @param host the first of these that is free
 */
public record PortBinding(ContainerPort port, Ipv4Address hostAddress, PortRange host) {

    private static final Pattern FORM = Pattern.compile(
            "(?:(?:(\\[[^]]*]|[^:\\[]*):)?([^:]*):)?([^:/]*)(/[^:/]*)?");

    /** To a port that the kernel chooses: {@code --publish-all}. */
    public static PortBinding anywhere(ContainerPort port) {
        return new PortBinding(port, PublishedPort.ANY, PortRange.ANY);
    }

    /**
     * As the API has it.
     *
     * @param hostAddress nothing for all
     * @param hostPort nothing for one the kernel chooses, or a range to choose from
     */
    public static PortBinding of(ContainerPort port, String hostAddress,
            String hostPort) {
        return new PortBinding(port, address(hostAddress), hostPort.isEmpty()
                ? PortRange.ANY
                : PortRange.parse(hostPort, "hostPort"));
    }

    /**
     * As the command line has it, {@code [[ADDRESS:][PORTS]:]PORTS[/PROTOCOL]}. As many
     * ports of the host as of the container are paired; for one port of the container,
     * one of those of the host is chosen.
     */
    public static List<PortBinding> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("invalid publish: [" + text + "]");
        }
        if (form.group(3).isEmpty()) {
            throw new IllegalArgumentException("no port specified: [" + text + "]");
        }
        List<ContainerPort> ports = ContainerPort.parseRange(
                form.group(3) + (form.group(4) == null ? "" : form.group(4)));
        Ipv4Address address = address(form.group(1) == null ? "" : form.group(1));
        PortRange host = form.group(2) == null || form.group(2).isEmpty()
                ? PortRange.ANY
                : PortRange.parse(form.group(2), "hostPort");
        return paired(ports, address, host);
    }

    private static List<PortBinding> paired(List<ContainerPort> ports,
            Ipv4Address address, PortRange host) {
        boolean each = host.equals(PortRange.ANY) || ports.size() == 1;
        if (!each && host.size() != ports.size()) {
            throw new IllegalArgumentException("invalid ranges specified for container"
                    + " and host Ports: [" + ports.size() + " ports] and [" + host + "]");
        }
        return IntStream.range(0, ports.size()).mapToObj(i -> new PortBinding(
                ports.get(i), address, each ? host : host.only(i))).toList();
    }

    private static Ipv4Address address(String text) {
        if (text.isEmpty()) {
            return PublishedPort.ANY;
        }
        if (text.contains(":")) {
            throw new IllegalArgumentException(
                    "ports can be published at IPv4 addresses only: [" + text + "]");
        }
        return Ipv4Address.parse(text);
    }
}
