// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Output of a container without a terminal, as attached clients get it: a byte for the
 * stream, three of zero, four for the length, then what was written.
 */
final class StreamFrame {

    static final String RAW = "application/vnd.docker.raw-stream";
    static final String MULTIPLEXED = "application/vnd.docker.multiplexed-stream";
    private static final int HEADER = 8;
    private static final int LENGTH_AT = 4;
    private static final int MULTIPLEXED_SINCE = 42;

    private StreamFrame() {
    }

    /** @param stream the descriptor: 1 or 2 */
    static void write(OutputStream out, int stream, byte[] bytes, int count)
            throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HEADER + count);
        frame.put((byte) stream).putInt(LENGTH_AT, count).position(HEADER)
                .put(bytes, 0, count);
        out.write(frame.array());
        out.flush();
    }

    /** What the answer is called; older versions have one name for both. */
    static String type(ApiVersion version, boolean isTerminal) {
        return isTerminal || !version.has(MULTIPLEXED_SINCE) ? RAW : MULTIPLEXED;
    }
}
