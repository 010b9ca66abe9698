// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import mason.netlink.MessagePart;

/**
 * The address of an Ethernet device.
 *
 * @param text such as {@code 02:42:ac:1e:00:02}, in lower case
 */
public record MacAddress(String text) implements MessagePart {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");
    private static final HexFormat BYTES = HexFormat.ofDelimiter(":");
    private static final byte LOCALLY_ADMINISTERED = 0x02;
    private static final byte AS_DOCKER_HAS_IT = 0x42;

    public MacAddress {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a MAC address: [" + text + "]");
        }
    }

    /**
     * Made of an IPv4 address, so that what neighbours remember of that address stays
     * true when another container gets it.
     */
    public static MacAddress of(Ipv4Address address) {
        ByteBuffer bytes = ByteBuffer.allocate(6).put(LOCALLY_ADMINISTERED)
                .put(AS_DOCKER_HAS_IT).putInt(address.bits());
        return new MacAddress(BYTES.formatHex(bytes.array()));
    }

    @Override
    public void writeTo(ByteBuffer message) {
        message.put(BYTES.parseHex(text));
    }

    @Override
    public String toString() {
        return text;
    }
}
