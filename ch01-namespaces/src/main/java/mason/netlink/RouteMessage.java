// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

/** The types of message of include/uapi/linux/rtnetlink.h: rtnetlink(7). */
public enum RouteMessage implements Symbol {

    NEWLINK(16),
    DELLINK(17),
    NEWADDR(20),
    NEWROUTE(24);

    private final int number;

    RouteMessage(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String symbol() {
        return "RTM_" + name();
    }
}
