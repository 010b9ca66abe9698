// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.network.Expression.cmp;

import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;
import mason.linux.NetworkDevice;
import mason.linux.Transport;
import mason.netlink.NetworkNumber;
import mason.netlink.PaddedText;
import mason.netlink.U32;
import mason.network.Expression.Comparison;

/**
 * A rule of nftables: which packets it is for, then what becomes of them. Each method
 * gives a rule with one condition more; one without any is for all packets.
 */
public record PacketRule(List<Expression> expressions) {

    private static final int RTN_LOCAL = 2;
    private static final int IPS_DST_NAT = 0x20;
    private static final int ADDRESS_REGISTER = 1;
    private static final int PORT_REGISTER = 2;

    public PacketRule {
        expressions = List.copyOf(expressions);
    }

    public static PacketRule packets() {
        return new PacketRule(List.of());
    }

    private PacketRule and(Expression... more) {
        return new PacketRule(Stream.concat(expressions.stream(), Stream.of(more))
                .toList());
    }

    public PacketRule arrivingBy(NetworkDevice device) {
        return and(Expression.metaIncomingDevice(),
                cmp(Comparison.EQUAL, name(device)));
    }

    public PacketRule notArrivingBy(NetworkDevice device) {
        return and(Expression.metaIncomingDevice(),
                cmp(Comparison.DIFFERENT, name(device)));
    }

    public PacketRule leavingBy(NetworkDevice device) {
        return and(Expression.metaOutgoingDevice(),
                cmp(Comparison.EQUAL, name(device)));
    }

    private static PaddedText name(NetworkDevice device) {
        return new PaddedText(device.name(), NetworkDevice.NAME_SIZE);
    }

    public PacketRule from(Cidr source) {
        return and(Expression.payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                Expression.bitwise(source.mask()),
                cmp(Comparison.EQUAL, source.network()));
    }

    public PacketRule to(Cidr destination) {
        return to(destination, Comparison.EQUAL);
    }

    public PacketRule notTo(Cidr destination) {
        return to(destination, Comparison.DIFFERENT);
    }

    private PacketRule to(Cidr destination, Comparison comparison) {
        return and(Expression.payload(Expression.DESTINATION_ADDRESS, Integer.BYTES),
                Expression.bitwise(destination.mask()),
                cmp(comparison, destination.network()));
    }

    /** To any address that this machine has. */
    public PacketRule toThisHost() {
        return and(Expression.fibDestinationType(),
                cmp(Comparison.EQUAL, new U32(RTN_LOCAL, ByteOrder.nativeOrder())));
    }

    public PacketRule toPort(Transport transport, int port) {
        return and(Expression.metaTransport(),
                cmp(Comparison.EQUAL, new NetworkNumber(transport.protocol(), 1)),
                Expression.destinationPort(),
                cmp(Comparison.EQUAL, new NetworkNumber(port, Short.BYTES)));
    }

    /** Of connections that a rule has sent to another destination. */
    public PacketRule redirected() {
        return and(Expression.connectionStatus(),
                Expression.bitwise(new U32(IPS_DST_NAT, ByteOrder.nativeOrder())),
                cmp(Comparison.DIFFERENT, new NetworkNumber(0, Integer.BYTES)));
    }

    /** They get the address of the device they leave by. */
    public PacketRule masquerade() {
        return and(Expression.masquerade());
    }

    /** They are sent there instead. */
    public PacketRule redirect(Ipv4Address address, int port) {
        return and(Expression.immediate(ADDRESS_REGISTER, address),
                Expression.immediate(PORT_REGISTER, new NetworkNumber(port, Short.BYTES)),
                Expression.destinationNat(ADDRESS_REGISTER, PORT_REGISTER));
    }

    public PacketRule drop() {
        return and(Expression.drop());
    }
}
