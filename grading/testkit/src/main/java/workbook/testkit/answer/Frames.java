// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** One end of the line: frames of bytes with their length in front. */
final class Frames {

    /** In bytes; a plan or a batch of messages has some thousand. */
    static final int LONGEST = 1 << 20;

    private final DataInputStream in;
    private final OutputStream out;

    Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    void send(ByteArrayOutputStream frame) throws IOException {
        if (frame.size() > LONGEST) {
            throw new IllegalArgumentException(
                    "too long for the line: " + frame.size() + " bytes");
        }
        out.write(ByteBuffer.allocate(Integer.BYTES + frame.size())
                .putInt(frame.size()).put(frame.toByteArray()).array());
        out.flush();
    }

    /**
     * Waits for the next frame.
     *
     * @throws EOFException at the end of the line
     * @throws IllegalArgumentException for a length that no frame has
     */
    DataInputStream receive() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("no frame has " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
