// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import mason.engine.api.Exchange;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.FutureCallback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;

/** The messages of a WebSocket as two streams of bytes: RFC 6455. */
final class WebSocketConversation implements FrameHandler, AutoCloseable {

    private final Exchange.Conversation conversation;
    private final Conversations conversations;
    private final ChunkQueue received = new ChunkQueue(() -> demand());
    private CoreSession session;

    private WebSocketConversation(Exchange.Conversation conversation,
            Conversations conversations) {
        this.conversation = conversation;
        this.conversations = conversations;
    }

    /** @return whether the request was one for a WebSocket, and is answered */
    static boolean upgrade(Request request, Response response, Callback callback,
            Exchange.Conversation conversation, Conversations conversations) {
        return new WebSocketMappings().upgrade(
                (upgrade, answer, done) -> new WebSocketConversation(conversation,
                        conversations),
                request, response, callback, null);
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        session.setIdleTimeout(Duration.ZERO);
        conversations.begin(conversation, received, new Messages(), this);
        callback.succeeded();
        session.demand();
    }

    /** The next frame is asked for when this one has been read. */
    @Override
    public void onFrame(Frame frame, Callback callback) {
        byte[] bytes = BufferUtil.toArray(frame.getPayload());
        callback.succeeded();
        if (frame.isDataFrame() && bytes.length > 0) {
            received.add(bytes);
        } else {
            session.demand();
        }
    }

    private void demand() {
        session.demand();
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        received.end();
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        received.end();
        callback.succeeded();
    }

    @Override
    public void close() {
        session.close(CloseStatus.NORMAL, null, Callback.NOOP);
    }

    /** No farewell: a client that does not read would not get it either. */
    private void abort() {
        session.abort();
    }

    /** Binary frames, as Docker sends them since version 1.28 of its API. */
    private final class Messages extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length)
                throws IOException {
            FutureCallback written = new FutureCallback();
            session.sendFrame(new Frame(OpCode.BINARY,
                    ByteBuffer.wrap(bytes, offset, length)), written, false);
            conversations.await(written, WebSocketConversation.this::abort);
        }
    }
}
