// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** The part of the kernel a netlink socket talks to: include/uapi/linux/netlink.h. */
public enum NetlinkProtocol {

    /** Devices, addresses, routes: rtnetlink(7). */
    ROUTE(0),
    /** Packet filter and address translation. */
    NETFILTER(12);

    private final int number;

    NetlinkProtocol(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** The macro of the C headers, such as {@code NETLINK_ROUTE}. */
    @Override
    public String toString() {
        return "NETLINK_" + name();
    }
}
