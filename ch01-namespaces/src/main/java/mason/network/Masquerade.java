// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.netlink.Attribute.bigEndian;
import static mason.netlink.Attribute.nest;
import static mason.netlink.Attribute.string;
import static mason.network.Expression.bitwise;
import static mason.network.Expression.cmp;
import static mason.network.Expression.masquerade;
import static mason.network.Expression.metaOutgoingDevice;
import static mason.network.Expression.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NetlinkProtocol;
import mason.linux.NetworkDevice;
import mason.linux.Step;
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
import mason.netlink.PaddedText;
import mason.network.Expression.Comparison;

/**
 * Source NAT: packets of the subnet leave the host with the host's address. The table
 * of the rule is named after the bridge and the subnet, nft(8).
 *
 * @param subnet the source addresses that are translated
 */
// tag::head[]
public record Masquerade(NetworkDevice bridge, Cidr subnet) implements Step {
    // end::head[]

    private static final String CHAIN = "postrouting";
    private static final int NF_INET_POST_ROUTING = 4;
    private static final int NF_IP_PRI_NAT_SRC = 100;

    /** The hook that a packet passes last. */
    private static final MessagePart[] POSTROUTING = {
            bigEndian(Hook.HOOKNUM, NF_INET_POST_ROUTING),
            bigEndian(Hook.PRIORITY, NF_IP_PRI_NAT_SRC)};

    // tag::batch[]
    /** A table with one chain, at the postrouting hook, and a rule of the expressions. */
    Batch batch(List<Expression> expressions) {
        return Batch.atomic(
                table(NftMessage.NEWTABLE),
                message(NftMessage.NEWCHAIN,
                        string(Chain.TABLE, name()),
                        string(Chain.NAME, CHAIN),
                        string(Chain.TYPE, "nat"),
                        nest(Chain.HOOK, POSTROUTING)),
                message(NftMessage.NEWRULE,
                        string(Rule.TABLE, name()),
                        string(Rule.CHAIN, CHAIN),
                        nest(Rule.EXPRESSIONS, elements(expressions))));
    }
    // end::batch[]

    // tag::expressions[]
    /** Translates what leaves the subnet, but not by the bridge. */
    List<Expression> expressions() {
        // tag::exercise-1.10[]
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                bitwise(subnet.mask()),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
        // end::exercise-1.10[]
    }
    // end::expressions[]

    /** Deletes the table and its contents, if it exists. */
    public Batch removal() {
        return Batch.atomic(table(NftMessage.NEWTABLE), table(NftMessage.DELTABLE));
    }

    private Message table(NftMessage type) {
        return message(type, string(Table.NAME, name()));
    }

    private String name() {
        return bridge.name() + "/" + subnet;
    }

    private static Message message(NftMessage type, MessagePart... attributes) {
        List<MessagePart> parts = new ArrayList<>(List.of(NetfilterHeader.IPV4));
        parts.addAll(List.of(attributes));
        return Message.of(type, Set.of(MessageFlag.CREATE), parts);
    }

    private static MessagePart[] elements(List<Expression> expressions) {
        return expressions.stream().map(Expression::element)
                .toArray(MessagePart[]::new);
    }

    public Batch batch() {
        return batch(expressions());
    }

    /** A batch is atomic: where the table is, the rule is too. */
    @Override
    public void apply() {
        if (!isThere()) {
            batch().apply();
        }
    }

    private boolean isThere() {
        try {
            new Batch(NetlinkProtocol.NETFILTER, List.of(Message.of(
                    NftMessage.GETTABLE, Set.of(), NetfilterHeader.IPV4,
                    string(Table.NAME, name())))).apply();
            return true;
        } catch (KernelException e) {
            if (e.errno().equals(Errno.ENOENT)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String text() {
        return batch().text();
    }
}
