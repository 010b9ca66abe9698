// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that fills a field of a certain size, with zeros behind it.
 *
 * @param text ASCII
 * @param size in bytes
 */
public record PaddedText(String text, int size) implements MessagePart {

    public PaddedText {
        if (text.length() > size || !text.matches("\\p{ASCII}*")) {
            throw new IllegalArgumentException(
                    "not " + size + " bytes of ASCII: [" + text + "]");
        }
    }

    @Override
    public void writeTo(ByteBuffer message) {
        message.put(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), size));
    }

    @Override
    public String text() {
        return "\"" + text + "\"";
    }
}
