// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Takes the two outputs of a process apart, which the engine sends as one. */
public record Frames(OutputStream stdout, OutputStream stderr) {

    private static final int BUFFER = 1 << 15;
    private static final int ZEROS = 3;
    private static final int STDERR = 2;

    /** Shows what the reply brings, as it comes, up to its end. */
    public void show(Reply reply) throws IOException {
        if (reply.isMultiplexed()) {
            takeApart(new DataInputStream(reply.fromEngine()));
        } else {
            copy(reply.fromEngine(), stdout);
        }
    }

    /** Hands on what comes as it comes; {@link InputStream#transferTo} may wait. */
    public static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            out.write(buffer, 0, count);
            out.flush();
        }
    }

    private void takeApart(DataInputStream in) throws IOException {
        for (int stream = in.read(); stream >= 0; stream = in.read()) {
            in.skipNBytes(ZEROS);
            int length = in.readInt();
            byte[] written = in.readNBytes(length);
            if (written.length < length) {
                throw new EOFException("the engine broke off in the middle of a line");
            }
            OutputStream out = stream == STDERR ? stderr : stdout;
            out.write(written);
            out.flush();
        }
    }
}
