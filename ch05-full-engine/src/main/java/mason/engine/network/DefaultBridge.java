// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.ArrayList;
import java.util.List;
import mason.launch.Plan;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.linux.Step;
import mason.linux.WriteFile;
import mason.netlink.Link;
import mason.network.Address;
import mason.network.BridgeNetwork;
import mason.network.BridgePolicy;
import mason.network.Cidr;
import mason.network.InNetworkNamespaceOf;
import mason.network.Ipv4Address;
import mason.network.PortMap;
import mason.network.PublishedPort;

/** The bridge that containers are connected to unless they are told otherwise. */
public record DefaultBridge(NetworkDevice device, Cidr subnet) {

    private static final int LINK_LOCAL_PREFIX = 16;

    /**
     * A change of the hardware address is told to the neighbours, which may remember that
     * of an earlier container: arp_notify, in the kernel's ip-sysctl.
     */
    private static final Step ANNOUNCED = new WriteFile(
            "/proc/sys/net/ipv4/conf/" + BridgeNetwork.INSIDE.name() + "/arp_notify",
            "1");

    /** The host's address in the subnet. */
    public Ipv4Address gateway() {
        return network().gateway().address();
    }

    /** A network namespace with a veth pair to the bridge; the host is made ready. */
    Plan plan(Endpoint endpoint) {
        return Plan.onHost(onHost()).and(Plan.onHost(ports(endpoint)))
                .and(Plan.unshare(Namespace.NETWORK))
                .and(Plan.inNamespaces(attach(endpoint)));
    }

    /** Makes the bridge and its rules, as much of them as is not there. */
    List<Step> onHost() {
        List<Step> steps = new ArrayList<>(network().onTheHost());
        steps.add(policy());
        return steps;
    }

    /** Publishes what the container publishes. */
    List<Step> ports(Endpoint endpoint) {
        return endpoint.ports().isEmpty() ? List.of()
                : List.of(new PortMap(device, endpoint.container(),
                        endpoint.address().address(), endpoint.ports()));
    }

    /** Unpublishes what the container has published, if it has. */
    Step removal(String container) {
        return new PortMap(device, container, PublishedPort.ANY, List.of()).removal();
    }

    /** Addresses that are unique at one link only: RFC 3927. */
    public static Plan further(List<String> linkLocal) {
        return Plan.inNamespaces(linkLocal.stream()
                .map(text -> new Address(BridgeNetwork.INSIDE,
                        new Cidr(Ipv4Address.parse(text), LINK_LOCAL_PREFIX)))
                .toList());
    }

    private List<Step> attach(Endpoint endpoint) {
        List<Step> steps = new ArrayList<>(network().attach(endpoint.address(),
                endpoint.plug(), Pid.own()));
        steps.add(ANNOUNCED);
        steps.add(Link.hardwareAddress(BridgeNetwork.INSIDE, endpoint.mac()));
        if (!endpoint.ports().isEmpty()) {
            steps.add(new InNetworkNamespaceOf(Pid.own(),
                    Link.hairpin(endpoint.plug())));
        }
        return steps;
    }

    /** Removes the bridge and its rules from the host. */
    void remove() {
        policy().removal().apply();
        network().close();
    }

    private BridgePolicy policy() {
        return new BridgePolicy(device, subnet);
    }

    private BridgeNetwork network() {
        return new BridgeNetwork(device, subnet);
    }
}
