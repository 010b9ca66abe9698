// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the grader and its compiler send each other: a source, a class or an error. */
record NamedBytes(String name, byte[] bytes) {

    /** Of what is longer one byte more is read, and no other part after that. */
    static final int LONGEST = 32 << 20;

    static NamedBytes of(String name, String text) {
        return new NamedBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Each of the two after its length. */
    void write(DataOutputStream out) throws IOException {
        byte[] first = name.getBytes(StandardCharsets.UTF_8);
        out.writeInt(first.length);
        out.write(first);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Nothing at the end, even if that comes too soon. */
    static Optional<NamedBytes> read(DataInputStream in) throws IOException {
        try {
            byte[] first = part(in);
            return Optional.of(new NamedBytes(new String(first, StandardCharsets.UTF_8),
                    part(in)));
        } catch (EOFException end) {
            return Optional.empty();
        }
    }

    /** No more memory is taken than there are bytes. */
    private static byte[] part(DataInputStream in) throws IOException {
        int length = Math.max(0, Math.min(in.readInt(), LONGEST + 1));
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
            throw new EOFException();
        }
        return part;
    }
}
