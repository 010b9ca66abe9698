// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

/** What can be said of a route: include/uapi/linux/rtnetlink.h. */
public enum RouteAttribute implements Symbol {

    /** The machine that passes the packets on, an address. */
    GATEWAY(5);

    private final int number;

    RouteAttribute(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String symbol() {
        return "RTA_" + name();
    }
}
