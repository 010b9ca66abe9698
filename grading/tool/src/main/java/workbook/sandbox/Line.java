// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The line from the runner to the grader. Every message carries a token that only the
 * two know, so that nobody else who finds the line can speak on it.
 */
final class Line implements AutoCloseable {

    private static final int LONGEST = 4000;

    private final SocketChannel channel;
    private final String token;
    private final DataInputStream in;

    Line(SocketChannel channel, String token) {
        this.channel = channel;
        this.token = token;
        this.in = new DataInputStream(Channels.newInputStream(channel));
    }

    static Line to(Path socket, String token) throws IOException {
        return new Line(SocketChannel.open(UnixDomainSocketAddress.of(socket)), token);
    }

    /** One message, in one piece whatever thread it comes from. */
    synchronized void say(Event event) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(message);
        out.writeUTF(token);
        out.writeInt(event.words().size());
        for (String word : event.words()) {
            out.writeUTF(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
        }
        ByteBuffer bytes = ByteBuffer.wrap(message.toByteArray());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * The next message, or nothing at the end.
     *
     * @throws SecurityException if the token is another
     */
    Optional<Event> hear() throws IOException {
        try {
            if (!in.readUTF().equals(token)) {
                throw new SecurityException("not the runner's voice");
            }
            List<String> words = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                words.add(in.readUTF());
            }
            return Optional.of(Event.of(words));
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
