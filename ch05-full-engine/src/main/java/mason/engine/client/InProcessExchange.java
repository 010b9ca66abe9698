// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import mason.engine.api.Exchange;
import mason.engine.api.Router;

/**
 * A request and its answer between threads of one JVM. The pipes are the kernel's: those
 * of {@link java.io} break when a thread that has written ends.
 */
final class InProcessExchange implements Exchange {

    private static final int OK = 200;

    private final Request request;
    private final Map<String, String> headers = new HashMap<>();
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final InputStream toClient;
    private final OutputStream answer;

    InProcessExchange(Request request) throws IOException {
        this.request = request;
        Pipe pipe = Pipe.open();
        this.toClient = new ChannelInput(pipe.source());
        this.answer = new ChannelOutput(pipe.sink(), pipe.sink());
    }

    CompletableFuture<Reply> reply() {
        return reply;
    }

    /** Returns when the answer has ended. */
    void answerBy(Router router) {
        try (answer) {
            router.answer(this);
        } catch (IOException | RuntimeException e) {
            reply.completeExceptionally(e);
        }
    }

    @Override
    public long number() {
        return 1;
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String path() {
        return URLDecoder.decode(request.path(), StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        request.query().forEach((name, value) -> query.put(name, List.of(value)));
        return query;
    }

    @Override
    public Optional<String> header(String name) {
        return name.equalsIgnoreCase("Content-Type") && request.body().isPresent()
                ? Optional.of("application/json")
                : Optional.empty();
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(request.body().map(Object::toString).orElse("")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void answerHeader(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
    }

    @Override
    public OutputStream answer(int status) {
        reply.complete(new Reply(status, Map.copyOf(headers), toClient,
                OutputStream.nullOutputStream()));
        return answer;
    }

    @Override
    public boolean isAnswered() {
        return reply.isDone();
    }

    @Override
    public boolean isAbandoned() {
        return false;
    }

    @Override
    public void hijack(String contentType, Conversation conversation)
            throws IOException {
        answerHeader("Content-Type", contentType);
        Pipe typed = Pipe.open();
        try (InputStream fromClient = new ChannelInput(typed.source())) {
            reply.complete(new Reply(OK, Map.copyOf(headers), toClient,
                    new ChannelOutput(typed.sink(), typed.sink())));
            conversation.hold(fromClient, answer);
        }
    }

    @Override
    public void webSocket(Conversation conversation) {
        throw new UncheckedIOException(
                new IOException("there is no WebSocket in one JVM"));
    }
}
