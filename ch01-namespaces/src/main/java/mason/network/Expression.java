// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.netlink.Attribute.bigEndian;
import static mason.netlink.Attribute.nest;
import static mason.netlink.Attribute.string;

import java.util.List;
import mason.netlink.Attribute;
import mason.netlink.MessagePart;
import mason.netlink.NftAttribute.Bitwise;
import mason.netlink.NftAttribute.Cmp;
import mason.netlink.NftAttribute.Meta;
import mason.netlink.NftAttribute.Payload;
import mason.netlink.NftAttribute.Value;
import mason.netlink.NftAttribute;

/**
 * One instruction of nftables' little machine. It loads something into a register,
 * changes what is there, or looks at it and ends the rule when it doesn't like it; all
 * of ours use the same register.
 *
 * @param name what the kernel calls it
 * @param settings what it needs to know
 */
public record Expression(String name, List<MessagePart> settings) {

    /** Where an IPv4 header has its source address. */
    public static final int SOURCE_ADDRESS = 12;

    /** What comes of a comparison that lets the rule go on: enum nft_cmp_ops. */
    public enum Comparison {
        EQUAL,
        DIFFERENT
    }

    private static final int REGISTER = 1;
    private static final int NFT_PAYLOAD_NETWORK_HEADER = 1;
    private static final int NFT_META_OIFNAME = 7;
    private static final MessagePart NOTHING = new Ipv4Address(0);

    private static Expression of(String name, MessagePart... settings) {
        return new Expression(name, List.of(settings));
    }

    /** Loads bytes of the packet's IPv4 header. */
    public static Expression payload(int offset, int length) {
        return of("payload", bigEndian(Payload.DREG, REGISTER),
                bigEndian(Payload.BASE, NFT_PAYLOAD_NETWORK_HEADER),
                bigEndian(Payload.OFFSET, offset),
                bigEndian(Payload.LEN, length));
    }

    /** Keeps the bits that are ones in the mask. */
    public static Expression bitwise(Ipv4Address mask) {
        return of("bitwise", bigEndian(Bitwise.SREG, REGISTER),
                bigEndian(Bitwise.DREG, REGISTER),
                bigEndian(Bitwise.LEN, Integer.BYTES),
                nest(Bitwise.MASK, Attribute.of(Value.VALUE, mask)),
                nest(Bitwise.XOR, Attribute.of(Value.VALUE, NOTHING)));
    }

    /** Loads the name of the device the packet leaves by, 16 bytes. */
    public static Expression metaOutgoingDevice() {
        return of("meta", bigEndian(Meta.KEY, NFT_META_OIFNAME),
                bigEndian(Meta.DREG, REGISTER));
    }

    /** Goes on if the register compares so with the value. */
    public static Expression cmp(Comparison comparison, MessagePart value) {
        return of("cmp", bigEndian(Cmp.SREG, REGISTER),
                bigEndian(Cmp.OP, comparison.ordinal()),
                nest(Cmp.DATA, Attribute.of(Value.VALUE, value)));
    }

    /** Gives the packet the address of the device it leaves by. */
    public static Expression masquerade() {
        return of("masq");
    }

    /** As one of the list that a rule has. */
    Attribute element() {
        return nest(NftAttribute.Element.ELEM,
                string(NftAttribute.Expr.NAME, name),
                new Attribute(NftAttribute.Expr.DATA, settings));
    }
}
