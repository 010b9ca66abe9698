// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One end of the socket between test runner and grader. Every message carries a token
 * that only these two know, so that no other program that finds the socket can use it.
 */
final class EventChannel implements AutoCloseable {

    private static final int LONGEST_WORD = 4000;
    private static final int MOST_WORDS = 6;

    private final SocketChannel socket;
    private final String token;
    private final DataInputStream in;

    EventChannel(SocketChannel socket, String token) {
        this.socket = socket;
        this.token = token;
        this.in = new DataInputStream(Channels.newInputStream(socket));
    }

    static EventChannel to(Path socket, String token) throws IOException {
        return new EventChannel(SocketChannel.open(UnixDomainSocketAddress.of(socket)),
                token);
    }

    /** Sends one message, in one piece whatever thread it comes from. */
    synchronized void send(TestEvent event) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(message);
        out.writeUTF(token);
        out.writeInt(event.words().size());
        for (String word : event.words()) {
            out.writeUTF(word.substring(0, Math.min(word.length(), LONGEST_WORD)));
        }
        ByteBuffer bytes = ByteBuffer.wrap(message.toByteArray());
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }

    /**
     * Waits for the next message; there is none at the end.
     *
     * @throws IllegalArgumentException if it isn't the test runner's
     */
    Optional<TestEvent> receive() throws IOException {
        try {
            if (!in.readUTF().equals(token)) {
                throw new IllegalArgumentException("not the token");
            }
            int count = in.readInt();
            if (count < 0 || count > MOST_WORDS) {
                throw new IllegalArgumentException("not a message: " + count);
            }
            List<String> words = new ArrayList<>();
            while (words.size() < count) {
                words.add(in.readUTF());
            }
            return Optional.of(TestEvent.of(words));
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
