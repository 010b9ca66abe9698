// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whom a message to netfilter is for: {@code struct nfgenmsg}, 4 bytes, the last two of
 * them in network byte order.
 *
 * @param subsystem which part of netfilter a batch is for; 0 in all other messages
 */
public record NetfilterHeader(Family family, int subsystem) implements MessagePart {

    /** Whose packets. */
    public enum Family {
        UNSPEC,
        UNIX,
        INET
    }

    /** Of a message about IPv4. */
    public static final NetfilterHeader IPV4 = new NetfilterHeader(Family.INET, 0);

    private static final byte NFNETLINK_V0 = 0;

    @Override
    public void writeTo(ByteBuffer message) {
        message.put((byte) family.ordinal()).put(NFNETLINK_V0);
        boolean big = message.order() == ByteOrder.BIG_ENDIAN;
        message.putShort(big ? (short) subsystem : Short.reverseBytes((short) subsystem));
    }

    @Override
    public String text() {
        return "{nfgen_family=AF_" + family + ", res_id=" + subsystem + "}";
    }
}
