// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.BufferUtil;

/** The body of an answer: each write is sent before it returns. */
final class FlushingOutput extends OutputStream {

    private final Content.Sink sink;
    private boolean isClosed;
    private boolean isBegun;

    FlushingOutput(Content.Sink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length)
            throws IOException {
        send(false, ByteBuffer.wrap(bytes, offset, length));
    }

    /** Sends status and headers, if they have not been sent yet. */
    @Override
    public synchronized void flush() throws IOException {
        if (!isBegun && !isClosed) {
            send(false, BufferUtil.EMPTY_BUFFER);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!isClosed) {
            send(true, BufferUtil.EMPTY_BUFFER);
            isClosed = true;
        }
    }

    private void send(boolean isLast, ByteBuffer bytes) throws IOException {
        if (isClosed) {
            throw new IOException("the answer is complete");
        }
        isBegun = true;
        try (Blocker.Callback written = Blocker.callback()) {
            sink.write(isLast, bytes, written);
            written.block();
        }
    }
}
