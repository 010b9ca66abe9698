// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Bytes that arrive in pieces from other threads, as a stream. */
final class ChunkQueue extends InputStream {

    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
    private final Runnable whenTaken;
    private byte[] current = END;
    private int position;
    private boolean isEnded;

    /** @param whenTaken is run for each piece that the reader has begun to read */
    ChunkQueue(Runnable whenTaken) {
        this.whenTaken = whenTaken;
    }

    void add(byte[] chunk) {
        chunks.add(chunk);
    }

    void end() {
        chunks.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (position == current.length) {
            if (isEnded) {
                return -1;
            }
            take();
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, bytes, offset, count);
        position += count;
        return count;
    }

    private void take() throws IOException {
        try {
            current = chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        position = 0;
        isEnded = current == END;
        if (!isEnded) {
            whenTaken.run();
        }
    }
}
