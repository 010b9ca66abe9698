// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.List;
import mason.linux.NetworkDevice;
import mason.linux.Step;
import mason.netlink.Attribute;
import mason.netlink.Link;
import mason.netlink.RouteAttribute;
import mason.netlink.RouteHeader;

/**
 * What a device needs to reach the world: an address, and a route by a gateway.
 *
 * @param gateway a neighbour that forwards packets to all other networks
 */
public record IpConfiguration(NetworkDevice device, Cidr address,
        Ipv4Address gateway) implements Step {

    /** The kernel would refuse a route by a gateway that can't be reached. */
    public IpConfiguration {
        if (!address.contains(gateway)) {
            throw new IllegalArgumentException("the gateway [" + gateway
                    + "] is no neighbour of " + address);
        }
    }

    // tag::configuration[]
    /** Its address, the device up, and the default route. */
    public List<Step> steps() {
        // tag::exercise-1.9[]
        return List.of(
                new Address(device, address),
                Link.up(device),
                Route.of(RouteHeader.EVERYWHERE,
                        Attribute.of(RouteAttribute.GATEWAY, gateway)));
        // end::exercise-1.9[]
    }
    // end::configuration[]

    @Override
    public void apply() {
        steps().forEach(Step::apply);
    }

    @Override
    public String text() {
        return String.join("\n  ", steps().stream().map(Step::text).toList());
    }
}
