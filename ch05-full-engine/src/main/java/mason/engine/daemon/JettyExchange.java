// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.engine.api.Exchange;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** An exchange over a connection of Jetty. */
final class JettyExchange implements Exchange {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int OK = 200;

    private final long number;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Conversations conversations;
    private final RequestBody body;
    private OutputStream out;
    private boolean isTakenOver;
    private boolean isWithBody = true;

    JettyExchange(long number, Request request, Response response, Callback callback,
            Conversations conversations) {
        this.number = number;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.conversations = conversations;
        this.body = new RequestBody(Content.Source.asInputStream(request));
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String path() {
        String path = request.getHttpURI().getPath();
        return path == null ? "" : Percent.decoded(path);
    }

    @Override
    public Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValues());
        }
        return query;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public void answerHeader(String name, String value) {
        response.getHeaders().put(new HttpField(name, value));
    }

    @Override
    public OutputStream answer(int status) {
        response.setStatus(status);
        out = new FlushingOutput(response);
        return out;
    }

    @Override
    public boolean isAnswered() {
        return out != null || isTakenOver;
    }

    /**
     * A client that waits for its answer sends nothing, so that what can be read is the
     * end of the connection.
     */
    @Override
    public boolean isAbandoned() {
        EndPoint endPoint = endPoint();
        if (!endPoint.isOpen() || endPoint.isInputShutdown()) {
            return true;
        }
        return endPoint.getTransport() instanceof SocketChannel channel
                && !endPoint.isFillInterested() && Peek.isEnd(channel);
    }

    private EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    @Override
    public void hijack(String contentType, Conversation conversation)
            throws IOException {
        answerHeader("Content-Type", contentType);
        if (header("Upgrade").isEmpty()) {
            answerHeader("Connection", "close");
            try (OutputStream client = answer(OK)) {
                client.flush();
                conversation.hold(body, client);
            }
            isWithBody = false;
            return;
        }
        response.setStatus(SWITCHING_PROTOCOLS);
        response.getHeaders().put(HttpHeader.CONNECTION, "Upgrade");
        response.getHeaders().put(HttpHeader.UPGRADE, header("Upgrade").orElseThrow());
        request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE,
                new HijackedConnection(endPoint(), request.getContext(), conversation,
                        conversations));
        isTakenOver = true;
        callback.succeeded();
    }

    @Override
    public void webSocket(Conversation conversation) throws IOException {
        isTakenOver = WebSocketConversation.upgrade(request, response, callback,
                conversation, conversations);
    }

    /** Ends the exchange, unless the connection has another owner by now. */
    void complete() throws IOException {
        if (isTakenOver) {
            return;
        }
        if (out != null) {
            out.close();
        }
        if (isWithBody && header("Expect").isEmpty()) {
            body.passOver();
        }
        callback.succeeded();
    }
}
