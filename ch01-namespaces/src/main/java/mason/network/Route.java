// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.Set;
import mason.netlink.Message;
import mason.netlink.NetlinkStep;
import mason.netlink.Part;
import mason.netlink.RouteMessage;
import mason.netlink.MessageFlag;

/** Where packets go: rtnetlink(7). */
public record Route(Message message) implements NetlinkStep {

    /** A new route, made of a {@code RouteHeader} and its attributes. */
    public static Route of(Part... parts) {
        return new Route(Message.of(RouteMessage.NEWROUTE,
                Set.of(MessageFlag.CREATE, MessageFlag.EXCL), parts));
    }
}
