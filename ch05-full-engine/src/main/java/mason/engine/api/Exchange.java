// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request of a client and the way to answer it, whatever HTTP server serves it. */
public interface Exchange {

    /** For the log; unique in one run of the daemon. */
    long number();

    String method();

    /** Decoded; not normalized. */
    String path();

    /** Decoded, in the order of the request. */
    Map<String, List<String>> query();

    Optional<String> header(String name);

    InputStream body();

    /** Sets a header of the answer. */
    void answerHeader(String name, String value);

    /** Begins the answer; what is written to the stream is sent at once. */
    OutputStream answer(int status) throws IOException;

    /** Whether status and headers are on their way. */
    boolean isAnswered();

    /** Whether the client has closed its connection and reads no more. */
    boolean isAbandoned();

    /**
     * Makes the connection a pair of byte streams: after 101 when the client asked for
     * an upgrade, as body of request and response otherwise.
     */
    void hijack(String contentType, Conversation conversation) throws IOException;

    /** The same with the messages of a WebSocket, RFC 6455. */
    void webSocket(Conversation conversation) throws IOException;

    /** What is done with a hijacked connection; when it returns, the connection ends. */
    interface Conversation {

        /** @param fromClient ends when the client closes its half */
        void hold(InputStream fromClient, OutputStream toClient) throws IOException;
    }
}
