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
 * The address of a device, and its route to other networks.
 *
 * @param gateway the router, which must be in the address's subnet
 */
// tag::head[]
public record IpConfiguration(NetworkDevice device, Cidr address,
        Ipv4Address gateway) implements Step {
    // end::head[]

    /** The kernel would refuse a route by a gateway that can't be reached. */
    public IpConfiguration {
        if (!address.contains(gateway)) {
            throw new IllegalArgumentException("the gateway [" + gateway
                    + "] is no neighbour of " + address);
        }
    }

    // tag::configuration[]
    /** Sets the address, brings the device up, adds the route. */
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
