// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.Set;
import mason.netlink.Message;
import mason.netlink.MessageFlag;
import mason.netlink.MessagePart;
import mason.netlink.NetlinkStep;
import mason.netlink.RouteMessage;

/** Where packets go: rtnetlink(7). */
public record Route(Message message) implements NetlinkStep {

    /** A new route, made of a {@code RouteHeader} and its attributes. */
    public static Route of(MessagePart... parts) {
        return new Route(Message.of(RouteMessage.NEWROUTE,
                Set.of(MessageFlag.CREATE, MessageFlag.EXCL), parts));
    }
}
