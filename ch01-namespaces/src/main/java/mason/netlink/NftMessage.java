// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.util.List;
import java.util.Set;
import mason.netlink.NetfilterHeader.Family;

/** The types of message of include/uapi/linux/netfilter/nf_tables.h. */
public enum NftMessage implements Symbol {

    /** The first and the last of a batch: include/uapi/linux/netfilter/nfnetlink.h. */
    BATCH_BEGIN("NFNL_MSG_", 0, 16),
    BATCH_END("NFNL_MSG_", 0, 17),
    /** A table of chains. */
    NEWTABLE("NFT_MSG_", 10, 0),
    GETTABLE("NFT_MSG_", 10, 1),
    DELTABLE("NFT_MSG_", 10, 2),
    /** A chain of rules. */
    NEWCHAIN("NFT_MSG_", 10, 3),
    GETCHAIN("NFT_MSG_", 10, 4),
    NEWRULE("NFT_MSG_", 10, 6);

    private static final int NFNL_SUBSYS_NFTABLES = 10;

    private final String prefix;
    private final int number;

    NftMessage(String prefix, int subsystem, int number) {
        this.prefix = prefix;
        this.number = subsystem << 8 | number;
    }

    /** One of the two messages round a batch; the kernel doesn't confirm it. */
    static Message frame(NftMessage type) {
        return new Message(type, Set.of(MessageFlag.REQUEST),
                List.of(new NetfilterHeader(Family.UNSPEC, NFNL_SUBSYS_NFTABLES)));
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String symbol() {
        return prefix + name();
    }
}
