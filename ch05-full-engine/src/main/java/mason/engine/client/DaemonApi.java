// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A daemon behind its Unix socket. Each request has a connection of its own and says
 * HTTP/1.0, whose answers end with the connection: no chunks need be put together
 * (RFC 1945, section 7.2.2). Only an upgrade needs HTTP/1.1.
 */
record DaemonApi(Path socket) implements Api {

    /** Whether a daemon listens there; one that was killed leaves its socket. */
    boolean isThere() {
        try (SocketChannel channel = connect()) {
            return channel.isConnected();
        } catch (IOException nothingListens) {
            return false;
        }
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket));
    }

    @Override
    public Reply send(Request request) throws IOException {
        SocketChannel channel = connect();
        try {
            OutputStream out = new ChannelOutput(channel, channel::shutdownOutput);
            out.write(bytes(request));
            InputStream in = new ChannelInput(channel);
            AnswerHead head = AnswerHead.read(in);
            return new Reply(head.status(), head.headers(), in, out);
        } catch (IOException | RuntimeException e) {
            try (channel) {
                throw e;
            }
        }
    }

    private static byte[] bytes(Request request) {
        String body = request.body().map(Object::toString).orElse("");
        String head = request.method() + " " + request.target()
                + (request.upgrades()
                        ? " HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: tcp"
                        : " HTTP/1.0")
                + "\r\nHost: mason\r\n"
                + (request.body().isPresent() ? "Content-Type: application/json\r\n" : "")
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}
