// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

/**
 * What a message about a device says, its own or not: ip(8) neither marks attributes
 * that hold others, nor puts a zero behind the name of a driver.
 */
final class LinkTree {

    private static final Set<String> HOLDING_OTHERS = Set.of("/18", "/18/2", "/18/2/1");
    private static final String BEHIND_A_HEADER = "/18/2/1";
    private static final int HEADER = 16;
    private static final int TYPE_MASK = 0x3FFF;

    private LinkTree() {
    }

    /** One attribute a line, each with the types on the way to it. */
    static String of(byte[] message) {
        StringBuilder lines = new StringBuilder();
        ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.nativeOrder());
        write(bytes.position(HEADER), "", true, lines);
        return lines.toString();
    }

    private static void write(ByteBuffer bytes, String path, boolean header,
            StringBuilder lines) {
        if (header) {
            lines.append(path).append(" header ").append(hex(take(bytes, HEADER)))
                    .append('\n');
        }
        while (bytes.remaining() >= 4) {
            int length = bytes.getShort() - 4;
            String inner = path + "/" + (bytes.getShort() & TYPE_MASK);
            ByteBuffer value = take(bytes, length);
            take(bytes, Math.min(-length & 3, bytes.remaining()));
            if (HOLDING_OTHERS.contains(inner)) {
                write(value, inner, inner.equals(BEHIND_A_HEADER), lines);
            } else {
                lines.append(inner).append(' ').append(text(value)).append('\n');
            }
        }
    }

    private static ByteBuffer take(ByteBuffer bytes, int length) {
        ByteBuffer taken = bytes.slice(bytes.position(), length).order(bytes.order());
        bytes.position(bytes.position() + length);
        return taken;
    }

    private static String text(ByteBuffer value) {
        return StandardCharsets.ISO_8859_1.decode(value).toString().replaceAll("\0$", "");
    }

    private static String hex(ByteBuffer bytes) {
        byte[] all = new byte[bytes.remaining()];
        bytes.get(all);
        return HexFormat.of().formatHex(all);
    }
}
