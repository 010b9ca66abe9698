// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mason.linux.NetworkDevice;
import mason.network.Cidr;
import mason.network.Ipv4Address;
import mason.network.MacAddress;
import mason.network.PublishedPort;

/**
 * A container's connection to a network.
 *
 * @param container its id, 64 hexadecimal digits
 * @param address with the length of the subnet's prefix
 * @param gateway the host's address in the subnet
 */
public record Endpoint(RandomId id, RandomId network, String container, Cidr address,
        Ipv4Address gateway, MacAddress mac, List<PublishedPort> ports) {

    private static final String VETH = "veth";
    private static final int DIGITS = NetworkDevice.NAME_SIZE - 1 - VETH.length();

    public Endpoint {
        ports = List.copyOf(ports);
    }

    /** The host's end of the veth pair. */
    public NetworkDevice plug() {
        return new NetworkDevice(VETH + id.text().substring(0, DIGITS));
    }

    /** Where each published port of the container is found on the host. */
    public Map<ContainerPort, List<PublishedPort>> portMap() {
        Map<ContainerPort, List<PublishedPort>> map = new LinkedHashMap<>();
        for (PublishedPort port : ports) {
            map.computeIfAbsent(new ContainerPort(port.containerPort(), port.transport()),
                    p -> new ArrayList<>()).add(port);
        }
        return map;
    }

    /** The same for a client, which knows addresses as texts. */
    public Map<ContainerPort, List<HostPlace>> places() {
        Map<ContainerPort, List<HostPlace>> places = new LinkedHashMap<>();
        portMap().forEach((port, published) -> places.put(port, published.stream()
                .map(p -> new HostPlace(p.hostAddress().text(), p.hostPort())).toList()));
        return places;
    }
}
