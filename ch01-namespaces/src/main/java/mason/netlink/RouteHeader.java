// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;

/**
 * Which packets an IPv4 route is for: {@code struct rtmsg}, 12 bytes. It goes into the
 * main table, as one made by hand, to wherever its gateway leads.
 *
 * @param prefix how many bits of a destination must match; none for all packets
 */
public record RouteHeader(int prefix) implements MessagePart {

    /** All packets that no other route is for. */
    public static final RouteHeader EVERYWHERE = new RouteHeader(0);

    private static final byte AF_INET = 2;
    private static final byte ANY = 0;
    private static final byte RT_TABLE_MAIN = (byte) 254;
    private static final byte RTPROT_BOOT = 3;
    private static final byte RT_SCOPE_UNIVERSE = 0;
    private static final byte RTN_UNICAST = 1;
    private static final int NO_FLAGS = 0;

    @Override
    public void writeTo(ByteBuffer message) {
        message.put(AF_INET).put((byte) prefix).put(ANY).put(ANY);
        message.put(RT_TABLE_MAIN).put(RTPROT_BOOT).put(RT_SCOPE_UNIVERSE)
                .put(RTN_UNICAST);
        message.putInt(NO_FLAGS);
    }

    @Override
    public String text() {
        return "{rtm_family=AF_INET, rtm_dst_len=" + prefix
                + ", rtm_table=RT_TABLE_MAIN, rtm_type=RTN_UNICAST}";
    }
}
