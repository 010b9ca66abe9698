// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.util.List;
import mason.linux.NetlinkProtocol;
import mason.linux.Step;

/** A step that is one message of rtnetlink(7). */
public interface NetlinkStep extends Step {

    Message message();

    /** Sends it, in the network namespace in which this thread is now. */
    @Override
    default void apply() {
        new Batch(NetlinkProtocol.ROUTE, List.of(message())).apply();
    }

    @Override
    default String text() {
        return message().text();
    }
}
