// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.ArrayList;
import java.util.List;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.linux.Step;
import mason.netlink.Link;

/**
 * Connects containers by a bridge: they reach each other, the host, and, under the
 * host's address, what the host reaches. The bridge has the subnet's first address.
 */
public record BridgeNetwork(NetworkDevice bridge, Cidr subnet) implements AutoCloseable {

    /** The container's device. */
    public static final NetworkDevice INSIDE = new NetworkDevice("eth0");

    // tag::host[]
    /** Prepares the host; may be repeated. */
    public List<Step> onTheHost() {
        return List.of(
                new Bridge(bridge),
                Link.hardwareAddress(bridge, MacAddress.of(gateway().address())),
                new Address(bridge, gateway()),
                Link.up(bridge),
                new Forwarding(true),
                new Masquerade(bridge, subnet));
    }
    // end::host[]

    // tag::attach[]
    /** Connects the network namespace of the calling thread. */
    public List<Step> attach(Cidr address, NetworkDevice plug, Pid host) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Veth(INSIDE, plug, host));
        steps.add(new InNetworkNamespaceOf(host, Link.plug(plug, bridge)));
        steps.add(new InNetworkNamespaceOf(host, Link.up(plug)));
        steps.add(Link.up(NetworkDevice.LOOPBACK));
        steps.add(configuration(address));
        return steps;
    }
    // end::attach[]

    private IpConfiguration configuration(Cidr address) {
        return new IpConfiguration(INSIDE, address, gateway().address());
    }

    /** Removes all but the veth pairs, which go with their containers' namespaces. */
    public List<Step> removal() {
        return List.of(new Masquerade(bridge, subnet).removal(), Link.delete(bridge));
    }

    /** The address of the host at the bridge. */
    public Cidr gateway() {
        return subnet.host(1);
    }

    /** Removes it, as much of it as can be; on the host, where it was made. */
    @Override
    public void close() {
        RuntimeException first = null;
        for (Step step : removal()) {
            first = attempt(step, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static RuntimeException attempt(Step step, RuntimeException earlier) {
        try {
            step.apply();
            return earlier;
        } catch (RuntimeException e) {
            if (earlier == null) {
                return e;
            }
            earlier.addSuppressed(e);
            return earlier;
        }
    }
}
