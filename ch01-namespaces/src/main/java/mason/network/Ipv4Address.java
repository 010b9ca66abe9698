// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mason.netlink.MessagePart;
import mason.netlink.U32;

/**
 * Such as {@code 10.1.2.3}; in messages it travels with its first byte first.
 *
 * @param bits the first byte is the highest
 */
public record Ipv4Address(int bits) implements MessagePart {

    private static final Pattern FORM = Pattern
            .compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    /** Four decimal numbers; a leading zero would mean octal to some programs. */
    public static Ipv4Address parse(String text) {
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            throw refused(text);
        }
        int bits = 0;
        for (int i = 1; i <= 4; i++) {
            bits = bits << 8 | number(numbers.group(i), text);
        }
        return new Ipv4Address(bits);
    }

    private static int number(String digits, String text) {
        int number = Integer.parseInt(digits);
        if (number > 255 || digits.length() > 1 && digits.startsWith("0")) {
            throw refused(text);
        }
        return number;
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("not an IPv4 address: [" + text + "]");
    }

    @Override
    public void writeTo(ByteBuffer message) {
        new U32(bits, ByteOrder.BIG_ENDIAN).writeTo(message);
    }

    @Override
    public String text() {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "."
                + (bits & 255);
    }

    @Override
    public String toString() {
        return text();
    }
}
