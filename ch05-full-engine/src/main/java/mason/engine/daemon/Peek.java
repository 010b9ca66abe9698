// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Looks whether the other side of a non-blocking channel has closed it. */
final class Peek {

    private Peek() {
    }

    /** A byte that comes against the rules of HTTP/1.1 without pipelining is lost. */
    static boolean isEnd(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
