// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A client that sends what it is told, HTTP or not, and sees every byte that comes. */
public final class RawClient implements AutoCloseable {

    private final SocketChannel channel;

    private RawClient(SocketChannel channel) {
        this.channel = channel;
    }

    public static RawClient to(Path socket) throws IOException {
        return new RawClient(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    /** The answer to one request, status line and headers included. */
    public static String exchange(Path socket, String request) throws IOException {
        try (RawClient client = to(socket)) {
            return client.send(request).readAll();
        }
    }

    /** The answer to a request with a JSON document. */
    public static String post(Path socket, String path, byte[] json) throws IOException {
        try (RawClient client = to(socket)) {
            client.send("POST " + path + " HTTP/1.1\r\nHost: d\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + json.length
                    + "\r\n\r\n");
            return client.send(json).readAll();
        }
    }

    public static String post(Path socket, String path, String json) throws IOException {
        return post(socket, path, json.getBytes(StandardCharsets.UTF_8));
    }

    public static String get(Path socket, String path) throws IOException {
        return call(socket, "GET", path);
    }

    public static String call(Path socket, String method, String path)
            throws IOException {
        return exchange(socket, method + " " + path
                + " HTTP/1.1\r\nHost: d\r\nConnection: close\r\n\r\n");
    }

    public RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient send(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        return this;
    }

    /** Closes the half of the connection on which the client sends. */
    public RawClient end() throws IOException {
        channel.shutdownOutput();
        return this;
    }

    /** All until the other side ends. */
    public String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (channel.read(buffer) >= 0) {
            all.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** That many bytes, or less if the other side ends. */
    public String read(int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        return new String(buffer.array(), 0, buffer.position(),
                StandardCharsets.ISO_8859_1);
    }

    /**
     * Sends that many bytes, as fast as they are taken.
     *
     * @return how many were taken before the other side closed
     */
    public long flood(long count) {
        long sent = 0;
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        try {
            while (sent < count) {
                chunk.clear().limit((int) Math.min(chunk.capacity(), count - sent));
                sent += channel.write(chunk);
            }
        } catch (IOException takesNoMore) {
            return sent;
        }
        return sent;
    }

    /** Reads until it has seen {@code end}. */
    public String readUntil(String end) throws IOException {
        StringBuilder all = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (all.indexOf(end) < 0 && channel.read(one) >= 0) {
            all.append((char) (one.array()[0] & 0xff));
            one.clear();
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
