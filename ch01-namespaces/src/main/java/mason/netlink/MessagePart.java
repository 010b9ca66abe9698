// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;

/** A piece of a message: a header, an attribute, or an attribute's value. */
public interface MessagePart {

    /** Appends its bytes, unpadded. */
    void writeTo(ByteBuffer message);

    /** As {@code strace(1)} shows such a thing, more or less. */
    String text();
}
