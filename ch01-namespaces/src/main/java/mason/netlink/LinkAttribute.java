// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

/** What can be said of a device: include/uapi/linux/if_link.h. */
public enum LinkAttribute implements Symbol {

    /** Its hardware address, 6 bytes for Ethernet. */
    ADDRESS(1),
    /** Its name, text. */
    IFNAME(3),
    /** The device it is enslaved to, by index. */
    MASTER(10),
    /** What kind of device it is, {@link Info} nested. */
    LINKINFO(18),
    /** The network namespace it goes to, by a process in it. */
    NET_NS_PID(19);

    private final int number;

    LinkAttribute(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String symbol() {
        return "IFLA_" + name();
    }

    /** The kind of a device. */
    public enum Info implements Symbol {

        /** Its driver, text. */
        KIND(1),
        /** What only that driver understands, nested. */
        DATA(2),
        /** The driver of the device it is enslaved to, text. */
        SLAVE_KIND(4),
        /** What only that one understands, nested. */
        SLAVE_DATA(5);

        private final int number;

        Info(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String symbol() {
            return "IFLA_INFO_" + name();
        }
    }

    /** What the driver bridge understands of its ports: if_link.h. */
    public enum BridgePort implements Symbol {

        /** Whether a packet may leave by the port it has come by, 8 bits. */
        MODE(4);

        private final int number;

        BridgePort(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String symbol() {
            return "IFLA_BRPORT_" + name();
        }
    }

    /** What the driver veth understands: include/uapi/linux/veth.h. */
    public enum VethInfo implements Symbol {

        /** The other end: a {@link LinkHeader}, then attributes. */
        PEER(1);

        private final int number;

        VethInfo(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String symbol() {
            return "VETH_INFO_" + name();
        }
    }
}
