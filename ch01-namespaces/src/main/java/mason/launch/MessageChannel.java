// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.linux.Fd;

/** One end of a socket pair that carries lists of words: counts, lengths, bytes. */
final class MessageChannel {

    private final Fd end;
    private final DataInputStream in;

    MessageChannel(Fd end) {
        this.end = end;
        this.in = new DataInputStream(new BufferedInputStream(end.input()));
    }

    void send(List<String> words) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(message);
        out.writeInt(words.size());
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        end.output().write(message.toByteArray());
    }

    /** The next list, or nothing when the other end is closed. */
    Optional<List<String>> receive() throws IOException {
        try {
            int count = in.readInt();
            List<String> words = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                words.add(
                        new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return Optional.of(words);
        } catch (EOFException closed) {
            return Optional.empty();
        }
    }
}
