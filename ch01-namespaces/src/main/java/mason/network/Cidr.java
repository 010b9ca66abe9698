// SPDX-License-Identifier: Apache-2.0
package mason.network;

/**
 * An address and how much of it names the network, such as {@code 10.1.2.3/24}.
 *
 * @param prefix bits, 0 to 32
 */
public record Cidr(Ipv4Address address, int prefix) {

    public Cidr {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException(
                    "not the length of a prefix: [" + prefix + "]");
        }
    }

    public static Cidr parse(String text) {
        String[] halves = text.split("/", -1);
        if (halves.length != 2 || !halves[1].matches("0|[1-9]\\d?")) {
            throw new IllegalArgumentException(
                    "not an address with a prefix such as 10.1.2.0/24: [" + text + "]");
        }
        return new Cidr(Ipv4Address.parse(halves[0]), Integer.parseInt(halves[1]));
    }

    /** As many ones as the prefix has bits. */
    public Ipv4Address mask() {
        return new Ipv4Address((int) (0xFFFF_FFFFL << 32 - prefix));
    }

    /** The address without the part that names the machine. */
    public Ipv4Address network() {
        return new Ipv4Address(address.bits() & mask().bits());
    }

    /** The machine with this number in the network, from 1. */
    public Cidr host(int number) {
        if (number < 1 || number >= ~mask().bits()) {
            throw new IllegalArgumentException(
                    "the network " + this + " has no machine number [" + number + "]");
        }
        return new Cidr(new Ipv4Address(network().bits() + number), prefix);
    }

    public boolean contains(Ipv4Address other) {
        return (other.bits() & mask().bits()) == network().bits();
    }

    @Override
    public String toString() {
        return address + "/" + prefix;
    }
}
