// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.netlink.Attribute.bigEndian;
import static mason.netlink.Attribute.nest;
import static mason.netlink.Attribute.string;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NetlinkProtocol;
import mason.netlink.Batch;
import mason.netlink.Message;
import mason.netlink.MessageFlag;
import mason.netlink.MessagePart;
import mason.netlink.NetfilterHeader;
import mason.netlink.NftAttribute.Chain;
import mason.netlink.NftAttribute.Hook;
import mason.netlink.NftAttribute.Rule;
import mason.netlink.NftAttribute.Table;
import mason.netlink.NftMessage;

/** A table of nftables for IPv4, by its name: nft(8). What is in it goes with it. */
public record NftTable(String name) {

    /** Where a packet passes a chain: include/uapi/linux/netfilter.h. */
    public enum Place {

        /** As soon as it has come, before its connection is known. */
        RAW_PREROUTING("filter", 0, -300),
        /** Before it is known whether it is for this machine. */
        PREROUTING("nat", 0, -100),
        /** When a program of this machine has sent it. */
        OUTPUT("nat", 3, -100),
        /** Last. */
        POSTROUTING("nat", 4, 100);

        private final String type;
        private final int hook;
        private final int priority;

        Place(String type, int hook, int priority) {
            this.type = type;
            this.hook = hook;
            this.priority = priority;
        }
    }

    Message creation() {
        return message(NftMessage.NEWTABLE, string(Table.NAME, name));
    }

    Message deletion() {
        return message(NftMessage.DELTABLE, string(Table.NAME, name));
    }

    /** A chain that packets pass there. */
    Message chain(String chain, Place place) {
        return message(NftMessage.NEWCHAIN,
                string(Chain.TABLE, name),
                string(Chain.NAME, chain),
                string(Chain.TYPE, place.type),
                nest(Chain.HOOK, bigEndian(Hook.HOOKNUM, place.hook),
                        bigEndian(Hook.PRIORITY, place.priority)));
    }

    /** A rule behind those that the chain has. */
    Message rule(String chain, List<Expression> expressions) {
        return message(NftMessage.NEWRULE,
                string(Rule.TABLE, name),
                string(Rule.CHAIN, chain),
                nest(Rule.EXPRESSIONS, expressions.stream().map(Expression::element)
                        .toArray(MessagePart[]::new)));
    }

    /** Deletes the table and its contents, if it exists. */
    public Batch removal() {
        return Batch.atomic(creation(), deletion());
    }

    /** Whether there is one in this thread's network namespace. */
    public boolean isThere() {
        try {
            new Batch(NetlinkProtocol.NETFILTER, List.of(Message.of(
                    NftMessage.GETTABLE, Set.of(), NetfilterHeader.IPV4,
                    string(Table.NAME, name)))).apply();
            return true;
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENOENT)) {
                return false;
            }
            throw e;
        }
    }

    private static Message message(NftMessage type, MessagePart... attributes) {
        List<MessagePart> parts = new ArrayList<>(List.of(NetfilterHeader.IPV4));
        parts.addAll(List.of(attributes));
        return Message.of(type, Set.of(MessageFlag.CREATE), parts);
    }
}
