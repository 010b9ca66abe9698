// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** 32 bits, in an order that must be said: the kernel has no rule for it. */
public record U32(int value, ByteOrder order) implements MessagePart {

    @Override
    public void writeTo(ByteBuffer message) {
        boolean same = order == message.order();
        message.putInt(same ? value : Integer.reverseBytes(value));
    }

    @Override
    public String text() {
        return "" + value;
    }
}
