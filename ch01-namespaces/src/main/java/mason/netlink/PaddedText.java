// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that fills a field of a certain size, with zeros behind it.
 *
 * @param text without a zero; its UTF-8 bytes are stored
 * @param size in bytes
 */
public record PaddedText(String text, int size) implements MessagePart {

    public PaddedText {
        if (bytes(text).length > size || text.indexOf(0) >= 0) {
            throw new IllegalArgumentException(
                    "not a text of " + size + " bytes: [" + text + "]");
        }
    }

    /** With one zero behind it. */
    public static PaddedText terminated(String text) {
        return new PaddedText(text, bytes(text).length + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void writeTo(ByteBuffer message) {
        message.put(Arrays.copyOf(bytes(text), size));
    }

    @Override
    public String text() {
        return "\"" + text + "\"";
    }
}
