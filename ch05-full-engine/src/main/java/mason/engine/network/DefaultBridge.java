// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.ArrayList;
import java.util.List;
import mason.launch.Plan;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.linux.Step;
import mason.netlink.Link;
import mason.network.BridgeNetwork;
import mason.network.Cidr;
import mason.network.Ipv4Address;

/** The bridge that containers are connected to unless they are told otherwise. */
public record DefaultBridge(NetworkDevice device, Cidr subnet) {

    /** The host's address in the subnet. */
    public Ipv4Address gateway() {
        return network().gateway().address();
    }

    /** A network namespace with a veth pair to the bridge; the host is made ready. */
    Plan plan(Endpoint endpoint) {
        return Plan.onHost(onHost())
                .and(Plan.unshare(Namespace.NETWORK))
                .and(Plan.inNamespaces(attach(endpoint)));
    }

    /** Makes the bridge and its rules, as much of them as is not there. */
    private List<Step> onHost() {
        return network().onTheHost();
    }

    private List<Step> attach(Endpoint endpoint) {
        List<Step> steps = new ArrayList<>(network().attach(endpoint.address(),
                endpoint.plug(), Pid.own()));
        steps.add(Link.hardwareAddress(BridgeNetwork.INSIDE, endpoint.mac()));
        return steps;
    }

    /** Removes the bridge and its rules from the host. */
    void remove() {
        network().close();
    }

    private BridgeNetwork network() {
        return new BridgeNetwork(device, subnet);
    }
}
