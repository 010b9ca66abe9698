// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import mason.engine.api.Exchange;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.FutureCallback;

/**
 * A connection that was HTTP and is two streams of bytes now. Each direction ends by
 * itself; who writes waits for the client to read.
 */
final class HijackedConnection
        extends
            AbstractConnection implements Connection.UpgradeTo, AutoCloseable {

    private static final int BUFFER = 1 << 15;

    private final Exchange.Conversation conversation;
    private final Conversations conversations;
    private final AtomicBoolean closed = new AtomicBoolean();
    private ByteBuffer received = BufferUtil.EMPTY_BUFFER;

    HijackedConnection(EndPoint endPoint, Executor executor,
            Exchange.Conversation conversation, Conversations conversations) {
        super(endPoint, executor);
        this.conversation = conversation;
        this.conversations = conversations;
    }

    /** What the client sent right behind its request. */
    @Override
    public void onUpgradeTo(ByteBuffer buffer) {
        if (buffer != null && buffer.hasRemaining()) {
            received = BufferUtil.copy(buffer);
        }
    }

    @Override
    public void onOpen() {
        super.onOpen();
        getEndPoint().setIdleTimeout(0);
        conversations.begin(conversation, new FromClient(), new ToClient(), this);
    }

    /** Reads are waited for by their callbacks. */
    @Override
    public void onFillable() {
        throw new IllegalStateException("the connection was not to be taken over");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            getEndPoint().shutdownOutput();
            super.close();
        }
    }

    private final class FromClient extends InputStream {

        private final ByteBuffer buffer = BufferUtil.allocate(BUFFER);

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            if (received.hasRemaining()) {
                return taken(received, bytes, offset, length);
            }
            while (!buffer.hasRemaining()) {
                int count = getEndPoint().fill(buffer);
                if (count < 0) {
                    return -1;
                }
                if (count == 0) {
                    FutureCallback readable = new FutureCallback();
                    getEndPoint().fillInterested(readable);
                    await(readable);
                }
            }
            return taken(buffer, bytes, offset, length);
        }

        private int taken(ByteBuffer from, byte[] bytes, int offset, int length) {
            int count = Math.min(length, from.remaining());
            from.get(bytes, offset, count);
            return count;
        }
    }

    private final class ToClient extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length)
                throws IOException {
            FutureCallback written = new FutureCallback();
            getEndPoint().write(written, ByteBuffer.wrap(bytes, offset, length));
            conversations.await(written, HijackedConnection.this);
        }

        /** The client sees the end, and may still send. */
        @Override
        public void close() {
            getEndPoint().shutdownOutput();
        }
    }

    private static void await(FutureCallback callback) throws IOException {
        try {
            callback.block();
        } catch (RuntimeException e) {
            throw new IOException("the connection broke", e);
        }
    }
}
