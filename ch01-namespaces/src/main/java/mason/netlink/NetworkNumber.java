// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;

/**
 * A number as the headers of packets have it, its highest byte first.
 *
 * @param length 1 to 4 bytes
 */
public record NetworkNumber(int value, int length) implements MessagePart {

    @Override
    public void writeTo(ByteBuffer message) {
        for (int shift = 8 * (length - 1); shift >= 0; shift -= 8) {
            message.put((byte) (value >>> shift));
        }
    }

    @Override
    public String text() {
        return "" + value;
    }
}
