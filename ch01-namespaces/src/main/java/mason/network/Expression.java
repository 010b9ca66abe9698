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
import mason.netlink.NftAttribute.Ct;
import mason.netlink.NftAttribute.Fib;
import mason.netlink.NftAttribute.Immediate;
import mason.netlink.NftAttribute.Meta;
import mason.netlink.NftAttribute.Nat;
import mason.netlink.NftAttribute.Payload;
import mason.netlink.NftAttribute.Value;
import mason.netlink.NftAttribute.Verdict;
import mason.netlink.NftAttribute;

/**
 * One instruction of nftables' little machine. It loads something into a register,
 * changes what is there, or looks at it and ends the rule when it doesn't like it; all
 * of ours use the same register, but for a translation, which needs two.
 *
 * @param name what the kernel calls it
 * @param settings what it needs to know
 */
public record Expression(String name, List<MessagePart> settings) {

    /** Where an IPv4 header has its source address. */
    public static final int SOURCE_ADDRESS = 12;
    /** Where it has its destination address. */
    public static final int DESTINATION_ADDRESS = 16;

    /** What comes of a comparison that lets the rule go on: enum nft_cmp_ops. */
    public enum Comparison {
        EQUAL,
        DIFFERENT
    }

    private static final int REGISTER = 1;
    private static final int NFT_PAYLOAD_NETWORK_HEADER = 1;
    private static final int NFT_PAYLOAD_TRANSPORT_HEADER = 2;
    private static final int DESTINATION_PORT = 2;
    private static final int NFT_META_IIFNAME = 6;
    private static final int NFT_META_OIFNAME = 7;
    private static final int NFT_META_L4PROTO = 16;
    private static final int NFT_FIB_RESULT_ADDRTYPE = 3;
    private static final int NFTA_FIB_F_DADDR = 2;
    private static final int NFT_CT_STATUS = 2;
    private static final int NFT_NAT_DNAT = 1;
    private static final int NFPROTO_IPV4 = 2;
    private static final int NFT_REG_VERDICT = 0;
    private static final int NF_DROP = 0;
    private static final MessagePart NOTHING = new Ipv4Address(0);

    private static Expression of(String name, MessagePart... settings) {
        return new Expression(name, List.of(settings));
    }

    /** Loads bytes of the packet's IPv4 header. */
    public static Expression payload(int offset, int length) {
        return payload(NFT_PAYLOAD_NETWORK_HEADER, offset, length);
    }

    /** Loads the port a TCP or UDP packet is for, 2 bytes. */
    public static Expression destinationPort() {
        return payload(NFT_PAYLOAD_TRANSPORT_HEADER, DESTINATION_PORT, Short.BYTES);
    }

    private static Expression payload(int base, int offset, int length) {
        return of("payload", bigEndian(Payload.DREG, REGISTER),
                bigEndian(Payload.BASE, base),
                bigEndian(Payload.OFFSET, offset),
                bigEndian(Payload.LEN, length));
    }

    /** Keeps the bits that are ones in the mask. */
    public static Expression bitwise(MessagePart mask) {
        return of("bitwise", bigEndian(Bitwise.SREG, REGISTER),
                bigEndian(Bitwise.DREG, REGISTER),
                bigEndian(Bitwise.LEN, Integer.BYTES),
                nest(Bitwise.MASK, Attribute.of(Value.VALUE, mask)),
                nest(Bitwise.XOR, Attribute.of(Value.VALUE, NOTHING)));
    }

    /** Loads the name of the device the packet leaves by, 16 bytes. */
    public static Expression metaOutgoingDevice() {
        return meta(NFT_META_OIFNAME);
    }

    /** Loads the name of the device the packet has come by, 16 bytes. */
    public static Expression metaIncomingDevice() {
        return meta(NFT_META_IIFNAME);
    }

    /** Loads the number of the protocol above IP, 1 byte. */
    public static Expression metaTransport() {
        return meta(NFT_META_L4PROTO);
    }

    private static Expression meta(int key) {
        return of("meta", bigEndian(Meta.KEY, key), bigEndian(Meta.DREG, REGISTER));
    }

    /** Loads what kind of address the destination is, 4 bytes: rtnetlink(7), RTN_. */
    public static Expression fibDestinationType() {
        return of("fib", bigEndian(Fib.DREG, REGISTER),
                bigEndian(Fib.RESULT, NFT_FIB_RESULT_ADDRTYPE),
                bigEndian(Fib.FLAGS, NFTA_FIB_F_DADDR));
    }

    /** Loads what has happened to the packet's connection, 4 bytes: IPS_. */
    public static Expression connectionStatus() {
        return of("ct", bigEndian(Ct.KEY, NFT_CT_STATUS), bigEndian(Ct.DREG, REGISTER));
    }

    /** Loads a constant into one of the registers. */
    static Expression immediate(int register, MessagePart value) {
        return of("immediate", bigEndian(Immediate.DREG, register),
                nest(Immediate.DATA, Attribute.of(Value.VALUE, value)));
    }

    /** Sends the packet to the address in a register, and to the port in another. */
    static Expression destinationNat(int address, int port) {
        return of("nat", bigEndian(Nat.TYPE, NFT_NAT_DNAT),
                bigEndian(Nat.FAMILY, NFPROTO_IPV4),
                bigEndian(Nat.REG_ADDR_MIN, address),
                bigEndian(Nat.REG_PROTO_MIN, port));
    }

    /** Throws the packet away. */
    public static Expression drop() {
        return of("immediate", bigEndian(Immediate.DREG, NFT_REG_VERDICT),
                nest(Immediate.DATA, nest(Value.VERDICT,
                        bigEndian(Verdict.CODE, NF_DROP))));
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
