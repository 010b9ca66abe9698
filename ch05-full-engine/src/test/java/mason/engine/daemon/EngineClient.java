// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of a daemon, whose one connection is kept: what it costs is the daemon's. */
public final class EngineClient implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"Id\" ?: ?\"([0-9a-f]+)\"");
    private static final int HEXADECIMAL = 16;
    private static final int FIRST_ERROR = 400;

    private final Path socket;
    private final SocketChannel channel;
    private final InputStream in;

    private EngineClient(Path socket, SocketChannel channel) {
        this.socket = socket;
        this.channel = channel;
        this.in = new BufferedInputStream(Channels.newInputStream(channel));
    }

    public static EngineClient to(Path socket) throws IOException {
        return new EngineClient(socket,
                SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    /** The id of a container without a network. */
    public String created(String... command) throws IOException {
        return id(post("/containers/create", "{\"Image\":\"busybox\",\"Cmd\":"
                + words(command) + ",\"HostConfig\":{\"NetworkMode\":\"none\"}}"));
    }

    public void start(String container) throws IOException {
        post("/containers/" + container + "/start", "");
    }

    public void await(String container) throws IOException {
        post("/containers/" + container + "/wait", "");
    }

    public void remove(String container) throws IOException {
        call("DELETE", "/containers/" + container + "?force=true", "");
    }

    /** A command in a running container, to its end. */
    public void exec(String container, String... command) throws IOException {
        String exec = id(post("/containers/" + container + "/exec",
                "{\"AttachStdout\":true,\"AttachStderr\":true,\"Cmd\":" + words(command)
                        + "}"));
        try (EngineClient stream = to(socket)) {
            stream.send("POST", "/exec/" + exec + "/start", "{\"Detach\":false}");
            stream.in.readAllBytes();
        }
        call("GET", "/exec/" + exec + "/json", "");
    }

    private static String words(String... command) {
        return "[\"" + String.join("\",\"", command) + "\"]";
    }

    /** The first in a JSON document. */
    public static String id(String answer) throws IOException {
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IOException("no id in " + answer);
        }
        return id.group(1);
    }

    public String post(String path, String body) throws IOException {
        return call("POST", path, body);
    }

    /** @throws IOException when the answer is an error, or none comes */
    public String call(String method, String path, String body) throws IOException {
        send(method, path, body);
        int status = Integer.parseInt(line().split(" ")[1]);
        String answer = body();
        if (status >= FIRST_ERROR) {
            throw new IOException(method + " " + path + ": " + status + " " + answer);
        }
        return answer;
    }

    private void send(String method, String path, String body) throws IOException {
        byte[] bytes = (method + " /v1.41" + path + " HTTP/1.1\r\nHost: d\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private String body() throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String l = line(); !l.isEmpty(); l = line()) {
            String header = l.toLowerCase(java.util.Locale.ROOT);
            chunked |= header.equals("transfer-encoding: chunked");
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 2));
            }
        }
        return chunked ? chunks()
                : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String chunks() throws IOException {
        StringBuilder all = new StringBuilder();
        int length;
        do {
            length = Integer.parseInt(line().strip(), HEXADECIMAL);
            all.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            line();
        } while (length > 0);
        return all.toString();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException(socket + ": the daemon has closed the connection");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
